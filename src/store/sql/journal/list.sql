SELECT group_uid FROM journal GROUP BY group_uid ORDER BY min (seq) DESC
