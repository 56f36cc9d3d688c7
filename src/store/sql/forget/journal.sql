SELECT seq, changes, reason FROM journal ORDER BY seq
