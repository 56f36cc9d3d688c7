-- The commitments of the seats and of the coaches. A person goes by name only if
-- :names, and only if nobody else bears it.
WITH named (id, code, name) AS NOT MATERIALIZED (
  SELECT id, code, nullif (trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')), '')
  FROM person
),
borne (name) AS MATERIALIZED (
  SELECT quatuor_fold (coalesce (given_name, '') || ' ' || coalesce (family_name, ''))
  FROM person WHERE :names
  GROUP BY 1 HAVING count (*) > 1
),
shown (id, text) AS NOT MATERIALIZED (
  SELECT id, iif (:names AND name IS NOT NULL
                  AND quatuor_fold (name) NOT IN (SELECT name FROM borne), name, code)
  FROM named
)
SELECT territory.code, commitment.code, commitment.text, category.code, coach.text,
       commitment.due, commitment.state, commitment.state_on, contact.code, session.code
FROM territory
CROSS JOIN commitment ON commitment.territory = territory.id
LEFT JOIN seat ON seat.id = commitment.seat
LEFT JOIN category ON category.id = seat.category
LEFT JOIN shown AS coach ON coach.id = commitment.coach
LEFT JOIN contact ON contact.id = commitment.contact
LEFT JOIN session ON session.id = commitment.session
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
  AND (:from IS NULL OR commitment.due >= :from)
  AND (:until IS NULL OR commitment.due <= :until)
ORDER BY territory.code, commitment.due, commitment.code
