-- How many recommendations each addressee has and how many were answered, then
-- all of them together.
WITH own (addressee, territory, answered) AS MATERIALIZED (
  SELECT addressee, territory, answer IS NOT NULL OR answered_on IS NOT NULL
  FROM recommendation
  WHERE :territories IS NULL OR hex (territory) IN (SELECT value FROM json_each (:territories))
),
counted (addressee, recommendations, answered, territories) AS (
  SELECT addressee, count (*), sum (answered), count (DISTINCT territory)
  FROM own
  GROUP BY addressee
  UNION ALL
  SELECT NULL, count (*), sum (answered), count (DISTINCT territory)
  FROM own
  HAVING count (*) > 0
)
SELECT addressee, recommendations, answered, territories
FROM counted
ORDER BY addressee IS NULL, addressee
