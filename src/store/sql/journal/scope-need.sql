SELECT territory FROM need WHERE id = :id
