SELECT territory FROM project WHERE id = :id
