SELECT 1
FROM framework
WHERE id = :id AND frozen_on IS NOT NULL
