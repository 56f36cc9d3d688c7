SELECT content
FROM snapshot_part
WHERE snapshot = :id
ORDER BY rank
