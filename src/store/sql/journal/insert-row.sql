INSERT OR IGNORE INTO journal_row (tab, pk, seq, territory) VALUES (:tab, :pk, :seq, :territory)
