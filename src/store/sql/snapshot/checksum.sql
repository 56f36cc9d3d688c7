SELECT sha256
FROM snapshot
WHERE id = :id
