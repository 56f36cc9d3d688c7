SELECT person.code, territory.code || ', ' || category.code
FROM tenure AS one
JOIN tenure AS two ON two.seat = one.seat AND two.id > one.id AND two.role = 'holder'
  AND (one.ends IS NULL OR two.starts IS NULL OR one.ends >= two.starts)
  AND (two.ends IS NULL OR one.starts IS NULL OR two.ends >= one.starts)
JOIN person ON person.id = one.person
JOIN seat ON seat.id = one.seat
JOIN territory ON territory.id = seat.territory
JOIN category ON category.id = seat.category
WHERE one.role = 'holder'
