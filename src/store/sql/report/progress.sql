-- How far each territory is in each phase, where somebody said so.
SELECT territory.code, phase.code, progress.state, progress.started, progress.completed,
       progress.note
FROM territory
JOIN progress ON progress.territory = territory.id
JOIN phase ON phase.id = progress.phase
WHERE :territory IS NULL OR territory.id = :territory
ORDER BY territory.code, phase.rank, phase.code
