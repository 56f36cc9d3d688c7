-- How far each territory is in each phase, where somebody said so.
SELECT territory.code, phase.code, progress.state, progress.started, progress.completed,
       progress.note
FROM territory
CROSS JOIN progress ON progress.territory = territory.id
CROSS JOIN phase ON phase.id = progress.phase
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:phases IS NULL OR hex (phase.id) IN (SELECT value FROM json_each (:phases)))
ORDER BY territory.code, phase.rank, phase.code
