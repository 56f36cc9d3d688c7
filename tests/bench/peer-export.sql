-- The table of answers as one would ask the command for it: joins, and the name of
-- a person who shares it with nobody, else the code. The same cells as ours.
WITH named (id, code, name) AS (
  SELECT id, code, given_name || ' ' || family_name FROM person
),
shown (id, text) AS (
  SELECT id, iif (count (*) OVER (PARTITION BY lower (name)) = 1, name, code) FROM named
)
SELECT territory.code AS territory, campaign.code AS campaign, category.code AS category,
       criterion.code AS criterion, rating.level, rating.comment, rating.evidence,
       shown.text AS person, rating.rated_on
FROM rating
JOIN seat ON seat.id = rating.seat
JOIN territory ON territory.id = seat.territory
JOIN category ON category.id = seat.category
JOIN campaign ON campaign.id = rating.campaign
JOIN criterion ON criterion.id = rating.criterion
JOIN dimension ON dimension.id = criterion.dimension
LEFT JOIN shown ON shown.id = rating.person
ORDER BY territory.code, campaign.rank, category.rank, dimension.rank, criterion.rank;
