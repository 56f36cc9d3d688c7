UPDATE snapshot SET title = :title WHERE id = :id
