-- The phases that no territory of the programme has still to walk: each one that
-- is selected or active on the day :on has done it or skipped it.
WITH walking (id) AS (
  SELECT territory.id
  FROM territory
  JOIN territory_state AS state ON state.id = (
    SELECT step.id FROM territory_state AS step
    WHERE step.territory = territory.id AND (step.since IS NULL OR step.since <= :on)
    ORDER BY step.since DESC, step.id DESC LIMIT 1
  )
  WHERE state.state IN ('selected', 'active')
)
SELECT phase.id, phase.title
FROM phase
WHERE EXISTS (SELECT 1 FROM walking)
  AND NOT EXISTS (
    SELECT 1 FROM walking
    WHERE NOT EXISTS (
      SELECT 1 FROM progress
      WHERE progress.territory = walking.id AND progress.phase = phase.id
        AND progress.state IN ('done', 'skipped')
    )
  )
ORDER BY phase.rank, phase.id
