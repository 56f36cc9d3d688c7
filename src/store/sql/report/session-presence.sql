-- The half-days of the sessions that were not cancelled, with their keys, by
-- their day.
SELECT session.code, session.kind, session.format, phase.code, half_day.date,
       half_day.part,
       (strftime ('%s', half_day.ends_at) - strftime ('%s', half_day.starts_at)) / 60,
       half_day.id, :on
FROM half_day
JOIN session ON session.id = half_day.session
LEFT JOIN phase ON phase.id = session.phase
WHERE session.state <> 'cancelled'
  AND (:phases IS NULL OR hex (session.phase) IN (SELECT value FROM json_each (:phases)))
  AND (:from IS NULL OR half_day.date >= :from)
  AND (:until IS NULL OR half_day.date <= :until)
ORDER BY half_day.date,
         CASE half_day.part WHEN 'morning' THEN 0 WHEN 'afternoon' THEN 1 ELSE 2 END, session.code
