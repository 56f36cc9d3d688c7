-- The newest first: an id begins with the time at which it was made.
SELECT id, title, taken_on, phase, locked_on, redacted_on,
       (SELECT sum (length (content)) FROM snapshot_part WHERE snapshot_part.snapshot = snapshot.id) AS size
FROM snapshot
ORDER BY taken_on DESC, id DESC
