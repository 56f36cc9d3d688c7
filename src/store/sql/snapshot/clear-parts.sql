DELETE FROM snapshot_part
