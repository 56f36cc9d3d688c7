-- The newest act that stands. Nothing before the creation or the last migration
-- can be undone.
SELECT entry.group_uid
FROM journal AS entry
WHERE entry.kind = 'act'
  AND entry.seq > (SELECT coalesce (max (seq), 0) FROM journal WHERE kind IN ('base', 'migration'))
  AND NOT coalesce ((SELECT later.kind = 'undo'
                     FROM journal AS later
                     WHERE later.undo_of = entry.group_uid
                     ORDER BY later.seq DESC
                     LIMIT 1), 0)
ORDER BY entry.seq DESC
LIMIT 1
