-- The second half looks into the long entries, which file a territory's rows as one.
SELECT group_uid
FROM (SELECT journal.group_uid, journal.seq
      FROM journal_row
      JOIN journal ON journal.seq = journal_row.seq
      WHERE journal_row.tab = :tab AND journal_row.pk = :pk
      UNION
      SELECT group_uid, seq
      FROM journal
      WHERE seq IN (SELECT seq
                    FROM journal_row
                    WHERE tab = :tab
                      AND pk >= x'00' AND pk < x'01' AND length (pk) = 17
                      AND (:territory IS NULL OR substr (pk, 2) IN (:territory, zeroblob (16))))
        AND quatuor_touches (changes, :tab, :pk))
GROUP BY group_uid
ORDER BY min (seq) DESC
