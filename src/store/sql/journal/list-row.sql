-- The second half looks into the long entries, which file a territory's rows as one.
SELECT entry.group_uid,
       entry.kind,
       entry.undo_of,
       min (entry.seq),
       max (entry.seq),
       entry.at,
       entry.author,
       entry.label,
       entry.reason,
       coalesce ((SELECT later.kind = 'undo'
                  FROM journal AS later
                  WHERE later.undo_of = entry.group_uid
                  ORDER BY later.seq DESC
                  LIMIT 1), 0) AS undone
FROM journal AS entry
WHERE entry.group_uid IN (SELECT journal.group_uid
                          FROM journal_row
                          JOIN journal ON journal.seq = journal_row.seq
                          WHERE journal_row.tab = :tab AND journal_row.pk = :pk
                          UNION
                          SELECT group_uid
                          FROM journal
                          WHERE seq IN (SELECT seq
                                        FROM journal_row
                                        WHERE tab = :tab
                                          AND pk >= x'00' AND pk < x'01' AND length (pk) = 17
                                          AND (:territory IS NULL
                                               OR substr (pk, 2) IN (:territory, zeroblob (16))))
                            AND quatuor_touches (changes, :tab, :pk))
GROUP BY entry.group_uid
ORDER BY min (entry.seq) DESC
