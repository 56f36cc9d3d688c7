SELECT 1
FROM rating
WHERE campaign = :id
LIMIT 1
