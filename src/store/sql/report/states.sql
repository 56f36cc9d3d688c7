-- The steps of each territory in the programme, and how long each has stood by
-- the day :on. A step ends where the next one begins.
WITH step (id, territory, state, since, next, reason) AS (
  SELECT id, territory, state, since,
         lead (since) OVER (PARTITION BY territory ORDER BY since IS NOT NULL, since, id), reason
  FROM territory_state
)
SELECT territory.code, step.state, step.since, date (step.next, '-1 day'),
       iif (step.since <= :on,
            CAST (julianday (min (coalesce (step.next, :on), :on)) - julianday (step.since) AS INTEGER),
            NULL),
       step.reason, :on
FROM territory
JOIN step ON step.territory = territory.id
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:from IS NULL OR step.since >= :from)
  AND (:until IS NULL OR step.since <= :until)
ORDER BY territory.code, step.since IS NOT NULL, step.since, step.id
