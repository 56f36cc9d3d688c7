SELECT territory FROM effect WHERE id = :id
