SELECT changes FROM journal WHERE group_uid = :group_uid ORDER BY seq
