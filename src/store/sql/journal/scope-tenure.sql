SELECT seat FROM tenure WHERE id = :id
