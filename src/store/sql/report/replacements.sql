-- Who came to a seat as its holder and who left it, month after month, in
-- numbers. A replacement is somebody who came after another person.
WITH chosen (id, category) AS MATERIALIZED (
  SELECT id, category FROM seat
  WHERE (:territories IS NULL OR hex (territory) IN (SELECT value FROM json_each (:territories)))
    AND (:categories IS NULL OR hex (category) IN (SELECT value FROM json_each (:categories)))
),
event (day, category, arrived, went, replaced) AS (
  SELECT tenure.starts, chosen.category, 1, 0,
         EXISTS (SELECT 1 FROM tenure AS earlier
                 WHERE earlier.seat = chosen.id AND earlier.role = 'holder'
                   AND earlier.person <> tenure.person
                   AND (earlier.starts IS NULL OR earlier.starts < tenure.starts))
  FROM chosen
  JOIN tenure ON tenure.seat = chosen.id
  WHERE tenure.role = 'holder' AND tenure.starts IS NOT NULL
  UNION ALL
  SELECT tenure.ends, chosen.category, 0, 1, 0
  FROM chosen
  JOIN tenure ON tenure.seat = chosen.id
  WHERE tenure.role = 'holder' AND tenure.ends IS NOT NULL
),
counted (month, category, arrived, went, replaced) AS MATERIALIZED (
  SELECT date (day, 'start of month'), category, sum (arrived), sum (went), sum (replaced)
  FROM event
  WHERE (:from IS NULL OR day >= :from) AND (:until IS NULL OR day <= :until)
  GROUP BY date (day, 'start of month'), category
)
SELECT counted.month, category.code, counted.arrived, counted.went, counted.replaced,
       (SELECT count (DISTINCT chosen.id)
        FROM chosen
        JOIN tenure ON tenure.seat = chosen.id
        WHERE chosen.category = counted.category AND tenure.role = 'holder'
          AND (tenure.starts IS NULL
               OR tenure.starts <= date (counted.month, '+1 month', '-1 day'))
          AND (tenure.ends IS NULL
               OR tenure.ends >= date (counted.month, '+1 month', '-1 day')))
FROM counted
JOIN category ON category.id = counted.category
ORDER BY counted.month, category.rank, category.code
