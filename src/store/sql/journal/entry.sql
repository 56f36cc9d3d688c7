SELECT entry.group_uid,
       entry.kind,
       entry.undo_of,
       min (entry.seq),
       max (entry.seq),
       entry.at,
       entry.author,
       entry.label,
       entry.reason,
       coalesce ((SELECT later.kind = 'undo'
                  FROM journal AS later
                  WHERE later.undo_of = entry.group_uid
                  ORDER BY later.seq DESC
                  LIMIT 1), 0) AS undone
FROM journal AS entry
WHERE entry.group_uid = :group_uid
GROUP BY entry.group_uid
