-- The seats of a territory, and those that its people sat on elsewhere.
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
SELECT * FROM seat WHERE id IN (SELECT seat FROM place)
