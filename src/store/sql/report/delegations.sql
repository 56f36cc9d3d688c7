-- The seats of each category on the day :on, then those of all of them: how many
-- are held, how many a substitute keeps warm, and how many persons held them so
-- far in the period. Who holds two seats counts for each.
WITH own (category, filled, substituted, holders, replacements) AS MATERIALIZED (
  SELECT seat.category,
         EXISTS (SELECT 1 FROM tenure
                 WHERE tenure.seat = seat.id AND tenure.role = 'holder'
                   AND (tenure.starts IS NULL OR tenure.starts <= :on)
                   AND (tenure.ends IS NULL OR tenure.ends >= :on)),
         EXISTS (SELECT 1 FROM tenure
                 WHERE tenure.seat = seat.id AND tenure.role = 'substitute'
                   AND (tenure.starts IS NULL OR tenure.starts <= :on)
                   AND (tenure.ends IS NULL OR tenure.ends >= :on)),
         (SELECT count (DISTINCT tenure.person) FROM tenure
          WHERE tenure.seat = seat.id AND tenure.role = 'holder'
            AND (tenure.starts IS NULL
                 OR tenure.starts <= min (coalesce (:until, :on), :on))
            AND (tenure.ends IS NULL OR :from IS NULL OR tenure.ends >= :from)),
         (SELECT count (*) FROM tenure
          WHERE tenure.seat = seat.id AND tenure.role = 'holder'
            AND tenure.starts <= min (coalesce (:until, :on), :on)
            AND (:from IS NULL OR tenure.starts >= :from)
            AND EXISTS (SELECT 1 FROM tenure AS earlier
                        WHERE earlier.seat = seat.id AND earlier.role = 'holder'
                          AND earlier.person <> tenure.person
                          AND (earlier.starts IS NULL OR earlier.starts < tenure.starts)))
  FROM seat
  WHERE (:territories IS NULL
         OR hex (seat.territory) IN (SELECT value FROM json_each (:territories)))
    AND (:categories IS NULL
         OR hex (seat.category) IN (SELECT value FROM json_each (:categories)))
),
counted (rank, category, seats, filled, substituted, holders, replacements) AS (
  SELECT category.rank, category.code, count (*), sum (filled), sum (substituted AND NOT filled),
         sum (holders), sum (replacements)
  FROM own
  JOIN category ON category.id = own.category
  GROUP BY category.id
  UNION ALL
  SELECT NULL, NULL, count (*), sum (filled), sum (substituted AND NOT filled), sum (holders),
         sum (replacements)
  FROM own
  HAVING count (*) > 0
)
SELECT category, seats, filled, substituted, holders, replacements, :on
FROM counted
ORDER BY category IS NULL, rank, category
