SELECT territory FROM topic WHERE id = :id
