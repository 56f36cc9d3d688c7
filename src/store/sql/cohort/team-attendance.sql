-- What was noted of the people who sat on a territory's seats.
WITH team (person) AS (
  SELECT tenure.person FROM seat
  JOIN tenure ON tenure.seat = seat.id
  WHERE seat.territory = :territory
)
SELECT * FROM attendance WHERE person IN (SELECT person FROM team)
ORDER BY half_day, person
