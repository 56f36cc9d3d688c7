-- What the ids in the rows of ratings.sql stand for, with the place of each in its
-- list: campaigns, categories, criteria.
SELECT 0, id, row_number () OVER (ORDER BY rank, code), code FROM campaign
UNION ALL
SELECT 1, id, row_number () OVER (ORDER BY rank, code), code FROM category
UNION ALL
SELECT 2, criterion.id,
       row_number () OVER (ORDER BY dimension.rank, dimension.code, criterion.rank, criterion.code),
       criterion.code
FROM criterion
JOIN dimension ON dimension.id = criterion.dimension
