-- The state of each phase on each territory; a phase that nobody touched has not
-- started.
SELECT territory.code, coalesce (progress.state, 'not_started')
FROM territory
CROSS JOIN phase
LEFT JOIN progress ON progress.territory = territory.id AND progress.phase = phase.id
WHERE :territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories))
ORDER BY territory.code, phase.rank, phase.code
