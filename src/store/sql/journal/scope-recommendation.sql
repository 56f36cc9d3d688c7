SELECT territory FROM recommendation WHERE id = :id
