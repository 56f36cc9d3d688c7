-- Peer groups with their aims and notes, what the four expect of each other, and
-- charters with their clauses; the page that shows each goes before its id.
SELECT page, id, said, about, haystack
FROM (
  SELECT 'group' AS page, id, title AS said, aim AS about,
         quatuor_fold (title || ' ' || ifnull (aim, '') || ' ' || ifnull (note, '')) AS haystack
  FROM peer_group
  UNION ALL
  SELECT 'group', peer_group.id, peer_note.text, peer_group.title, quatuor_fold (peer_note.text)
  FROM peer_note
  JOIN peer_group ON peer_group.id = peer_note.peer_group
  UNION ALL
  SELECT 'needs', territory.id, need.text, territory.name, quatuor_fold (need.text)
  FROM need
  JOIN territory ON territory.id = need.territory
  UNION ALL
  SELECT 'charter', charter.id, charter.title, territory.name,
         quatuor_fold (charter.title || ' ' || ifnull (charter.note, ''))
  FROM charter
  LEFT JOIN territory ON territory.id = charter.territory
  UNION ALL
  SELECT 'charter', charter.id, clause.text, charter.title, quatuor_fold (clause.text)
  FROM clause
  JOIN charter ON charter.id = clause.charter
)
WHERE instr (haystack, :word) > 0
ORDER BY page DESC, quatuor_fold (said)
