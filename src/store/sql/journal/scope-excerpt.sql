SELECT interview FROM excerpt WHERE id = :id
