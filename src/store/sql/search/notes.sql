-- Notes on phases, reasons of steps, and the notes of territories.
SELECT territory, said, name || iif (about IS NULL, '', ' – ' || about), place, haystack
FROM (
  SELECT territory.id AS territory, territory.name, phase.title AS about, progress.note AS said,
         'path' AS place, quatuor_fold (progress.note) AS haystack
  FROM progress
  JOIN territory ON territory.id = progress.territory
  JOIN phase ON phase.id = progress.phase
  WHERE progress.note IS NOT NULL
  UNION ALL
  SELECT id, name, NULL, note, NULL, quatuor_fold (note)
  FROM territory
  WHERE note IS NOT NULL
  UNION ALL
  SELECT id, name, NULL, north_star, NULL, quatuor_fold (north_star)
  FROM territory
  WHERE north_star IS NOT NULL
  UNION ALL
  SELECT territory.id, territory.name, NULL, territory_state.reason, 'path',
         quatuor_fold (territory_state.reason)
  FROM territory_state
  JOIN territory ON territory.id = territory_state.territory
  WHERE territory_state.reason IS NOT NULL
)
WHERE instr (haystack, :word) > 0
ORDER BY quatuor_fold (name)
