-- The people, a row for each time on a seat; those without a seat come last. Each
-- half is read in its order, territory by territory; what follows the columns of
-- the report is what the halves are merged by.
SELECT person.code, territory.code AS territory, category.code AS category, tenure.role AS role,
       person.given_name, person.family_name, person.function, person.organisation, person.email,
       person.phone, tenure.starts AS starts, tenure.ends AS ends,
       category.rank AS rank,
       CASE tenure.role WHEN 'holder' THEN 0 WHEN 'substitute' THEN 1 ELSE 2 END AS place,
       person.code AS person, tenure.id AS tenure
FROM territory
CROSS JOIN seat ON seat.territory = territory.id
CROSS JOIN category ON category.id = seat.category
CROSS JOIN tenure ON tenure.seat = seat.id
CROSS JOIN person ON person.id = tenure.person
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
UNION ALL
SELECT person.code, NULL, NULL, NULL, person.given_name, person.family_name, person.function,
       person.organisation, person.email, person.phone, NULL, NULL, NULL, NULL, person.code, NULL
FROM person
WHERE :territories IS NULL AND :categories IS NULL
  AND NOT EXISTS (SELECT 1 FROM tenure WHERE tenure.person = person.id)
ORDER BY territory NULLS LAST, rank, category, place, starts, ends, person, tenure
