-- Who sat on the seats of team-seat.sql.
WITH team (person) AS (
  SELECT tenure.person FROM seat
  JOIN tenure ON tenure.seat = seat.id
  WHERE seat.territory = :territory
),
place (seat) AS (
  SELECT id FROM seat WHERE territory = :territory
  UNION
  SELECT tenure.seat FROM team
  JOIN tenure ON tenure.person = team.person
)
SELECT * FROM tenure WHERE seat IN (SELECT seat FROM place)
ORDER BY starts, id
