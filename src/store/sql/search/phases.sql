-- Phases, modules and campaigns by title and aim, gates by their text, periods of
-- restraint by title and note.
SELECT title, detail, haystack
FROM (
  SELECT 1 AS part, rank, title, aim AS detail,
         quatuor_fold (title || ' ' || ifnull (aim, '')) AS haystack
  FROM phase
  UNION ALL
  SELECT 2, phase.rank, gate.text, phase.title, quatuor_fold (gate.text)
  FROM gate JOIN phase ON phase.id = gate.phase
  UNION ALL
  SELECT 3, rank, title, aim, quatuor_fold (title || ' ' || ifnull (aim, ''))
  FROM module
  UNION ALL
  SELECT 4, rank, title, NULL, quatuor_fold (title)
  FROM campaign
  UNION ALL
  SELECT 5, 0, title, note, quatuor_fold (title || ' ' || ifnull (note, ''))
  FROM restraint
)
WHERE instr (haystack, :word) > 0
ORDER BY part, rank
