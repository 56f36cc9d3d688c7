SELECT coalesce (nullif (trim (coalesce (person.given_name, '') || ' ' ||
                               coalesce (person.family_name, '')), ''),
                 person.code),
       tenure.starts,
       tenure.ends
FROM tenure
JOIN person ON person.id = tenure.person
WHERE tenure.seat = :seat
  AND tenure.role = 'holder'
  AND tenure.id <> :id
  AND (tenure.starts IS NULL OR :ends IS NULL OR tenure.starts <= :ends)
  AND (tenure.ends IS NULL OR :starts IS NULL OR tenure.ends >= :starts)
ORDER BY tenure.starts
LIMIT 1
