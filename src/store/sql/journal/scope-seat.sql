SELECT territory FROM seat WHERE id = :id
