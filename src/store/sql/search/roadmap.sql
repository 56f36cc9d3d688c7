-- Projects, actions and effects by their words, with the territory they belong to.
SELECT territory, title, name || iif (about IS NULL, '', ' – ' || about), haystack
FROM (
  SELECT 1 AS part, territory.id AS territory, territory.name, project.title, NULL AS about,
         quatuor_fold (project.title || ' ' || ifnull (project.aim, '')) AS haystack
  FROM project
  JOIN territory ON territory.id = project.territory
  UNION ALL
  SELECT 2, territory.id, territory.name, action.title, project.title,
         quatuor_fold (action.title || ' ' || ifnull (action.partner, '') || ' '
                       || ifnull (action.blocked_because, '') || ' '
                       || ifnull (action.unblocked_when, '') || ' ' || ifnull (action.note, ''))
  FROM action
  JOIN project ON project.id = action.project
  JOIN territory ON territory.id = project.territory
  UNION ALL
  SELECT 3, territory.id, territory.name, effect.text, effect.for_whom,
         quatuor_fold (effect.text || ' ' || ifnull (effect.for_whom, ''))
  FROM effect
  JOIN territory ON territory.id = effect.territory
)
WHERE instr (haystack, :word) > 0
ORDER BY part, quatuor_fold (name)
