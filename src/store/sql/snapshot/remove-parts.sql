DELETE FROM snapshot_part WHERE snapshot = :id
