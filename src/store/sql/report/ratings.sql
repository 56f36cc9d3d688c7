-- The answers, a row each. The order is that of the indexes, so that a million
-- rows need no sorting: territories by code, the rest as it was made.
-- A person goes by name only if :names, and only if nobody else bears it.
WITH shown (id, text) AS MATERIALIZED (
  SELECT id, CASE
    WHEN :names AND coalesce (given_name, family_name) IS NOT NULL
     AND count (*) OVER (PARTITION BY given_name, family_name) = 1
    THEN trim (coalesce (given_name, '') || ' ' || coalesce (family_name, ''))
    ELSE code END
  FROM person
)
SELECT territory.code, campaign.code, category.code, criterion.code, rating.level,
       rating.comment, rating.evidence, shown.text, rating.rated_on
FROM territory
CROSS JOIN campaign
CROSS JOIN seat ON seat.territory = territory.id
CROSS JOIN category ON category.id = seat.category
CROSS JOIN rating ON rating.campaign = campaign.id AND rating.seat = seat.id
CROSS JOIN criterion ON criterion.id = rating.criterion
LEFT JOIN shown ON shown.id = rating.person
WHERE (:territory IS NULL OR territory.id = :territory)
  AND (:campaign IS NULL OR campaign.id = :campaign)
ORDER BY territory.code, campaign.id, seat.category, rating.criterion
