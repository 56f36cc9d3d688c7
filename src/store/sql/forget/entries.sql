SELECT seq FROM journal_row WHERE tab = 'person' AND pk = :person
