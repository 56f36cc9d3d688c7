SELECT territory FROM interview WHERE id = :id
