SELECT charter FROM signature WHERE id = :id
