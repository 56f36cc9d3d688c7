-- The people who sat on a territory's seats.
WITH team (person) AS (
  SELECT tenure.person FROM seat
  JOIN tenure ON tenure.seat = seat.id
  WHERE seat.territory = :territory
)
SELECT * FROM person WHERE id IN (SELECT person FROM team)
