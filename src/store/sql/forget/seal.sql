UPDATE journal SET changes = :changes, sealed = 1 WHERE seq = :seq
