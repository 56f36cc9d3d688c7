SELECT territory FROM contact WHERE id = :id
