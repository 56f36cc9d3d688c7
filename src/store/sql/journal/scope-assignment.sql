SELECT session FROM assignment WHERE id = :id
