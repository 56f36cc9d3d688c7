SELECT territory FROM commitment WHERE id = :id
