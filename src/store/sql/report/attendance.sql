-- What was noted of each person on a half-day, with the seat that the person is on
-- that day: as its holder first, then as its substitute. Where few were noted, they
-- are looked up and sorted; of many, those on a seat come territory by territory and
-- those on none by themselves: of :few, :seated and :unseated one is given. What
-- follows the columns of the report is what rows are sorted by.
SELECT session.code, half_day.date, half_day.part, territory.code AS territory, category.code,
       quatuor_called (:names, person.code, person.given_name, person.family_name) AS name,
       attendance.status, attendance.note,
       category.rank AS rank, category.code AS category, attendance.person AS person
FROM half_day
CROSS JOIN session ON session.id = half_day.session
CROSS JOIN attendance ON attendance.half_day = half_day.id
CROSS JOIN person ON person.id = attendance.person
LEFT JOIN tenure ON tenure.id = (
  SELECT term.id FROM tenure AS term
  WHERE term.person = attendance.person
    AND (term.starts IS NULL OR term.starts <= half_day.date)
    AND (term.ends IS NULL OR term.ends >= half_day.date)
  ORDER BY CASE term.role WHEN 'holder' THEN 0 WHEN 'substitute' THEN 1 ELSE 2 END, term.id
  LIMIT 1
)
LEFT JOIN seat ON seat.id = tenure.seat
LEFT JOIN territory ON territory.id = seat.territory
LEFT JOIN category ON category.id = seat.category
WHERE half_day.id = :few
  AND (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
UNION ALL
SELECT session.code, half_day.date, half_day.part, territory.code, category.code,
       quatuor_called (:names, person.code, person.given_name, person.family_name),
       attendance.status, attendance.note, category.rank, category.code, attendance.person
FROM half_day
CROSS JOIN session ON session.id = half_day.session
CROSS JOIN territory
CROSS JOIN seat ON seat.territory = territory.id
CROSS JOIN category ON category.id = seat.category
CROSS JOIN tenure ON tenure.seat = seat.id AND tenure.id = (
  SELECT term.id FROM tenure AS term
  WHERE term.person = tenure.person
    AND (term.starts IS NULL OR term.starts <= half_day.date)
    AND (term.ends IS NULL OR term.ends >= half_day.date)
  ORDER BY CASE term.role WHEN 'holder' THEN 0 WHEN 'substitute' THEN 1 ELSE 2 END, term.id
  LIMIT 1
)
CROSS JOIN attendance ON attendance.half_day = half_day.id AND attendance.person = tenure.person
CROSS JOIN person ON person.id = attendance.person
WHERE half_day.id = :seated
  AND (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
UNION ALL
SELECT session.code, half_day.date, half_day.part, NULL, NULL,
       quatuor_called (:names, person.code, person.given_name, person.family_name),
       attendance.status, attendance.note, NULL, NULL, attendance.person
FROM half_day
CROSS JOIN session ON session.id = half_day.session
CROSS JOIN attendance ON attendance.half_day = half_day.id
CROSS JOIN person ON person.id = attendance.person
WHERE half_day.id = :unseated AND :territories IS NULL AND :categories IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM tenure AS term
    WHERE term.person = attendance.person
      AND (term.starts IS NULL OR term.starts <= half_day.date)
      AND (term.ends IS NULL OR term.ends >= half_day.date)
  )
ORDER BY territory NULLS LAST, rank, category, name, person
