-- The commitments of the seats and of the coaches.
SELECT territory.code, commitment.code, commitment.text, category.code,
       quatuor_called (:names, coach.code, coach.given_name, coach.family_name),
       commitment.due, commitment.state, commitment.state_on, contact.code, session.code
FROM territory
CROSS JOIN commitment ON commitment.territory = territory.id
LEFT JOIN seat ON seat.id = commitment.seat
LEFT JOIN category ON category.id = seat.category
LEFT JOIN person AS coach ON coach.id = commitment.coach
LEFT JOIN contact ON contact.id = commitment.contact
LEFT JOIN session ON session.id = commitment.session
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
  AND (:from IS NULL OR commitment.due >= :from)
  AND (:until IS NULL OR commitment.due <= :until)
ORDER BY territory.code, commitment.due, commitment.code
