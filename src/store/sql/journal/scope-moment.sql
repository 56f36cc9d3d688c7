SELECT territory FROM moment WHERE id = :id
