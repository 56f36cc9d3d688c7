-- The oldest act that is taken back, if no new act came after its undo.
SELECT entry.group_uid
FROM journal AS entry
WHERE entry.kind = 'act'
  AND entry.seq > (SELECT coalesce (max (seq), 0) FROM journal WHERE kind IN ('base', 'migration'))
  AND coalesce ((SELECT later.kind = 'undo'
                   AND later.seq > (SELECT max (seq) FROM journal WHERE kind = 'act')
                 FROM journal AS later
                 WHERE later.undo_of = entry.group_uid
                 ORDER BY later.seq DESC
                 LIMIT 1), 0)
ORDER BY entry.seq
LIMIT 1
