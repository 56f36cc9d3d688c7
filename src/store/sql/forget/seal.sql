UPDATE journal SET changes = :changes, reason = :reason, sealed = 1 WHERE seq = :seq
