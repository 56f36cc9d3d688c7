INSERT INTO snapshot_part (snapshot, rank, content)
VALUES (:snapshot, :rank, :content)
