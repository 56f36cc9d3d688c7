SELECT territory FROM charter WHERE id = :id
