INSERT INTO journal (uid, group_uid, kind, undo_of, at, author, label, reason, schema_version, changes)
VALUES (:uid, :group_uid, :kind, :undo_of, :at, :author, :label, :reason, :schema_version, :changes)
