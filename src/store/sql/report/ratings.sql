-- The answers, a row each. Territories come in the order of their index, so that
-- only the answers of one territory are sorted at a time, and a million rows
-- begin to flow at once; they are sorted by one number.
-- A person goes by name only if :names, and only if nobody else bears it.
WITH named (id, code, name) AS (
  SELECT id, code, nullif (trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')), '')
  FROM person
),
shown (id, text) AS MATERIALIZED (
  SELECT id, iif (:names AND name IS NOT NULL
                  AND count (*) OVER (PARTITION BY quatuor_fold (name)) = 1, name, code)
  FROM named
),
item (id, code, position) AS MATERIALIZED (
  SELECT criterion.id, criterion.code,
         row_number () OVER (ORDER BY dimension.rank, dimension.code, criterion.rank, criterion.code)
  FROM criterion
  JOIN dimension ON dimension.id = criterion.dimension
),
wave (id, code, position) AS MATERIALIZED (
  SELECT id, code, row_number () OVER (ORDER BY rank, code) FROM campaign
),
family (id, code, position) AS MATERIALIZED (
  SELECT id, code, row_number () OVER (ORDER BY rank, code) FROM category
)
SELECT territory.code, wave.code, family.code, item.code, rating.level,
       rating.comment, rating.evidence, shown.text, rating.rated_on
FROM territory
CROSS JOIN wave
CROSS JOIN seat ON seat.territory = territory.id
CROSS JOIN family ON family.id = seat.category
CROSS JOIN rating ON rating.campaign = wave.id AND rating.seat = seat.id
CROSS JOIN item ON item.id = rating.criterion
LEFT JOIN shown ON shown.id = rating.person
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (family.id) IN (SELECT value FROM json_each (:categories)))
  AND (:campaign IS NULL OR wave.id = :campaign)
ORDER BY territory.code, (wave.position << 40) + (family.position << 20) + item.position
