-- Notes on phases, reasons of steps, the notes of territories, and what the local
-- support holds: the coach looks for it in her own file.
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
  UNION ALL
  SELECT territory.id, territory.name, contact.date, contact.note, 'support',
         quatuor_fold (contact.note)
  FROM contact
  JOIN territory ON territory.id = contact.territory
  WHERE contact.note IS NOT NULL
  UNION ALL
  SELECT territory.id, territory.name, commitment.due, commitment.text, 'support',
         quatuor_fold (commitment.text)
  FROM commitment
  JOIN territory ON territory.id = commitment.territory
  UNION ALL
  SELECT territory.id, territory.name, topic.note, topic.title, 'support',
         quatuor_fold (topic.title || ' ' || ifnull (topic.note, ''))
  FROM topic
  JOIN territory ON territory.id = topic.territory
  UNION ALL
  SELECT territory.id, territory.name, interview.code, ifnull (interview.note, interview.code),
         'support', quatuor_fold (interview.code || ' ' || ifnull (interview.note, ''))
  FROM interview
  JOIN territory ON territory.id = interview.territory
  UNION ALL
  SELECT territory.id, territory.name, interview.code, excerpt.text, 'support',
         quatuor_fold (excerpt.text)
  FROM excerpt
  JOIN interview ON interview.id = excerpt.interview
  JOIN territory ON territory.id = interview.territory
)
WHERE instr (haystack, :word) > 0
ORDER BY quatuor_fold (name)
