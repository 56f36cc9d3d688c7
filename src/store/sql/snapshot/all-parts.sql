SELECT snapshot, rank, content
FROM snapshot_part
ORDER BY snapshot, rank
