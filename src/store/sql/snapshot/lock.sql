UPDATE snapshot SET locked_on = :on WHERE id = :id
