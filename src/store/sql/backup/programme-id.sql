SELECT id FROM programme LIMIT 1
