SELECT project FROM action WHERE id = :id
