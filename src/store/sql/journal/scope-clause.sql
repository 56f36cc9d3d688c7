SELECT charter FROM clause WHERE id = :id
