SELECT 1
FROM dimension
JOIN framework ON framework.id = dimension.framework
WHERE dimension.id = :id AND framework.frozen_on IS NOT NULL
