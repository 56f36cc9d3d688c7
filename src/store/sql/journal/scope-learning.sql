SELECT territory FROM learning WHERE id = :id
