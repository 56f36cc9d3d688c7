-- The seats of which the report of presence tells, with their keys, and the day.
SELECT territory.code, category.code, seat.id, :on
FROM seat
JOIN territory ON territory.id = seat.territory
JOIN category ON category.id = seat.category
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory.code, category.rank, category.code
