-- The seats of which the report of presence tells, with their keys, and the day.
SELECT territory.code, category.code, seat.id, :on
FROM seat
JOIN territory ON territory.id = seat.territory
JOIN category ON category.id = seat.category
WHERE :territory IS NULL OR territory.id = :territory
ORDER BY territory.code, category.rank, category.code
