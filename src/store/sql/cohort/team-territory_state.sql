-- The states of the territories of team-territory.sql.
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
SELECT * FROM territory_state WHERE territory IN (SELECT seat.territory FROM place JOIN seat ON seat.id = place.seat)
ORDER BY since, id
