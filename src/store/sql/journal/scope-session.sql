SELECT territory FROM session WHERE id = :id
