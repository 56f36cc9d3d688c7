-- Each phase of each territory on the day :on: what was planned, what came, how
-- many days later, and which gates are not passed yet.
WITH step (territory, phase, state, started, completed) AS (
  SELECT territory.id, phase.id, coalesce (progress.state, 'not_started'), progress.started,
         progress.completed
  FROM territory
  CROSS JOIN phase
  LEFT JOIN progress ON progress.territory = territory.id AND progress.phase = phase.id
)
SELECT territory.code, phase.code, step.state, phase.starts, step.started,
       CASE WHEN step.started IS NOT NULL
            THEN CAST (julianday (step.started) - julianday (phase.starts) AS INTEGER)
            WHEN step.state = 'not_started' AND phase.starts < :on
            THEN CAST (julianday (:on) - julianday (phase.starts) AS INTEGER) END,
       phase.ends, step.completed,
       CASE WHEN step.completed IS NOT NULL
            THEN CAST (julianday (step.completed) - julianday (phase.ends) AS INTEGER)
            WHEN step.state IN ('not_started', 'under_way') AND phase.ends < :on
            THEN CAST (julianday (:on) - julianday (phase.ends) AS INTEGER) END,
       iif ((phase.ends < :on AND step.state NOT IN ('done', 'skipped'))
            OR (phase.starts < :on AND step.state = 'not_started'), 'yes', 'no'),
       (SELECT count (*) FROM gate WHERE gate.phase = step.phase),
       (SELECT count (*) FROM gate
        LEFT JOIN gate_check AS passed ON passed.gate = gate.id
                                      AND passed.territory = step.territory
                                      AND (passed.checked_on IS NULL OR passed.checked_on <= :on)
        WHERE gate.phase = step.phase AND passed.gate IS NULL),
       :on
FROM step
JOIN territory ON territory.id = step.territory
JOIN phase ON phase.id = step.phase
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:phases IS NULL OR hex (phase.id) IN (SELECT value FROM json_each (:phases)))
ORDER BY territory.code, phase.rank, phase.code
