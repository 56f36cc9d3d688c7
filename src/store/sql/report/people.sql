-- The people, a row for each time on a seat; those without a seat come last.
SELECT person.code, territory.code, category.code, tenure.role, person.given_name,
       person.family_name, person.function, person.organisation, person.email, person.phone,
       tenure.starts, tenure.ends
FROM person
LEFT JOIN tenure ON tenure.person = person.id
LEFT JOIN seat ON seat.id = tenure.seat
LEFT JOIN territory ON territory.id = seat.territory
LEFT JOIN category ON category.id = seat.category
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory.code IS NULL, territory.code, category.rank, category.code,
         tenure.role = 'associate', tenure.role = 'substitute', tenure.starts, tenure.ends,
         person.code, tenure.id
