SELECT territory FROM territory_state WHERE id = :id
