-- What the ids in the rows of ratings.sql stand for, with the place of each in its
-- list: campaigns, categories, criteria, then persons, who have none.
-- A person goes by name only if :names, and only if nobody else bears it.
WITH named (id, code, name) AS NOT MATERIALIZED (
  SELECT id, code, nullif (trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')), '')
  FROM person
),
borne (name) AS MATERIALIZED (
  SELECT quatuor_fold (coalesce (given_name, '') || ' ' || coalesce (family_name, ''))
  FROM person WHERE :names
  GROUP BY 1 HAVING count (*) > 1
)
SELECT 0, id, row_number () OVER (ORDER BY rank, code), code FROM campaign
UNION ALL
SELECT 1, id, row_number () OVER (ORDER BY rank, code), code FROM category
UNION ALL
SELECT 2, criterion.id,
       row_number () OVER (ORDER BY dimension.rank, dimension.code, criterion.rank, criterion.code),
       criterion.code
FROM criterion
JOIN dimension ON dimension.id = criterion.dimension
UNION ALL
SELECT 3, id, 0,
       iif (:names AND name IS NOT NULL
            AND quatuor_fold (name) NOT IN (SELECT name FROM borne), name, code)
FROM named
