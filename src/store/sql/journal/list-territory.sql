SELECT journal.group_uid
FROM journal_row
JOIN journal ON journal.seq = journal_row.seq
WHERE journal_row.territory = :territory
GROUP BY journal.group_uid
ORDER BY min (journal.seq) DESC
