-- The time that sessions and contacts took by the day :on, and what is still
-- planned. A session of one territory stands with it; those for several stand
-- first, without a territory. Cancelled sessions took no time.
WITH spent (territory, activity, kind, occasion, half_day, is_past, minutes) AS (
  SELECT session.territory, 'session', session.kind, session.id, 1, half_day.date <= :on,
         (strftime ('%s', half_day.ends_at) - strftime ('%s', half_day.starts_at)) / 60
  FROM half_day
  JOIN session ON session.id = half_day.session
  WHERE session.state <> 'cancelled'
    AND (:from IS NULL OR half_day.date >= :from) AND (:until IS NULL OR half_day.date <= :until)
  UNION ALL
  SELECT contact.territory, 'contact', contact.kind, contact.id, 0, contact.date <= :on,
         contact.minutes
  FROM contact
  WHERE (:from IS NULL OR contact.date >= :from) AND (:until IS NULL OR contact.date <= :until)
)
SELECT territory.code, spent.activity, spent.kind,
       count (DISTINCT iif (spent.is_past, spent.occasion, NULL)),
       sum (spent.half_day AND spent.is_past),
       sum (spent.half_day),
       coalesce (sum (iif (spent.is_past, spent.minutes, 0)), 0),
       sum (spent.is_past AND spent.minutes IS NULL), :on
FROM spent
LEFT JOIN territory ON territory.id = spent.territory
WHERE :territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories))
GROUP BY territory.id, spent.activity, spent.kind
ORDER BY territory.code, spent.activity = 'contact', spent.kind
