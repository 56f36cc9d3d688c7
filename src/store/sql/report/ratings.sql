-- The answers, a row each. Territories come in the order of their index, so that
-- only the answers of one territory are sorted at a time, and a million rows
-- begin to flow at once.
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
)
SELECT territory.code, campaign.code, category.code, item.code, rating.level,
       rating.comment, rating.evidence, shown.text, rating.rated_on
FROM territory
CROSS JOIN campaign
CROSS JOIN seat ON seat.territory = territory.id
CROSS JOIN category ON category.id = seat.category
CROSS JOIN rating ON rating.campaign = campaign.id AND rating.seat = seat.id
CROSS JOIN item ON item.id = rating.criterion
LEFT JOIN shown ON shown.id = rating.person
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
  AND (:campaign IS NULL OR campaign.id = :campaign)
ORDER BY territory.code, campaign.rank, campaign.code, category.rank, category.code, item.position
