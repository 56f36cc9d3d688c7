SELECT 1
FROM criterion
JOIN dimension ON dimension.id = criterion.dimension
JOIN framework ON framework.id = dimension.framework
WHERE criterion.id = :id AND framework.frozen_on IS NOT NULL
