-- The steps of each territory in the programme, and how long each has stood by
-- the day :on. A step ends where the next one begins. Territories come in the order
-- of their index, so that only the steps of one of them are sorted at a time.
WITH step (id, territory, state, since, next, reason) AS (
  SELECT id, territory, state, since,
         (SELECT later.since FROM territory_state AS later
          WHERE later.territory = own.territory
            AND (later.since IS NOT NULL, coalesce (later.since, ''), later.id)
                > (own.since IS NOT NULL, coalesce (own.since, ''), own.id)
          ORDER BY later.since IS NOT NULL, later.since, later.id LIMIT 1),
         reason
  FROM territory_state AS own
)
SELECT territory.code, step.state, step.since, date (step.next, '-1 day'),
       iif (step.since <= :on,
            CAST (julianday (min (coalesce (step.next, :on), :on)) - julianday (step.since) AS INTEGER),
            NULL),
       step.reason, :on
FROM territory
CROSS JOIN step ON step.territory = territory.id
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:from IS NULL OR step.since >= :from)
  AND (:until IS NULL OR step.since <= :until)
ORDER BY territory.code, step.since IS NOT NULL, step.since, step.id
