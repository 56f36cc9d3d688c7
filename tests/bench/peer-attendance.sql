-- The same cells as those of the report on attendance, by one statement that sorts all
-- of them.
WITH named (id, code, name) AS (
  SELECT id, code, nullif (trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')), '')
  FROM person
),
shown (id, text) AS MATERIALIZED (
  SELECT id, iif (:names AND name IS NOT NULL
                  AND count (*) OVER (PARTITION BY lower (name)) = 1, name, code)
  FROM named
)
SELECT session.code, half_day.date, half_day.part, territory.code, category.code, shown.text,
       attendance.status, attendance.note
FROM attendance
JOIN half_day ON half_day.id = attendance.half_day
JOIN session ON session.id = half_day.session
JOIN shown ON shown.id = attendance.person
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
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
  AND (:phases IS NULL OR hex (session.phase) IN (SELECT value FROM json_each (:phases)))
  AND (:from IS NULL OR half_day.date >= :from)
  AND (:until IS NULL OR half_day.date <= :until)
ORDER BY half_day.date, CASE half_day.part WHEN 'morning' THEN 0 WHEN 'afternoon' THEN 1 ELSE 2 END,
         session.code, territory.code IS NULL, territory.code, category.rank, category.code,
         shown.text, attendance.person
