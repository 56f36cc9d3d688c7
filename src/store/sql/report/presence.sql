-- The seats of which the report of presence tells, with their keys.
-- Territories come in the order of their index: each is counted when it is reached.
SELECT territory.code, category.code, territory.id, seat.id
FROM territory
CROSS JOIN seat ON seat.territory = territory.id
CROSS JOIN category ON category.id = seat.category
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory.code, category.rank, category.code
