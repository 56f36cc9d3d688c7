-- The time that sessions and contacts took by the day :on, and what is still
-- planned: a row for each half-day and contact, to be added up by territory and kind
-- as they come. A session of one territory stands with it; those for several stand
-- first, without a territory. A session is counted with the first of its half-days
-- that are taken in. Cancelled sessions took no time.
WITH taken (session, is_first, is_past, minutes) AS NOT MATERIALIZED (
  SELECT half_day.session,
         NOT EXISTS (SELECT 1 FROM half_day AS other
                     WHERE other.session = half_day.session
                       AND (other.date, other.part) < (half_day.date, half_day.part)
                       AND (:from IS NULL OR other.date >= :from)),
         half_day.date <= :on,
         (strftime ('%s', half_day.ends_at) - strftime ('%s', half_day.starts_at)) / 60
  FROM half_day
  WHERE (:from IS NULL OR half_day.date >= :from) AND (:until IS NULL OR half_day.date <= :until)
),
held (id, territory, kind) AS NOT MATERIALIZED (
  SELECT id, territory, kind FROM session WHERE state <> 'cancelled'
)
SELECT NULL AS territory, 'session' AS activity, held.kind AS kind, taken.is_first AND taken.is_past,
       taken.is_past, 1, iif (taken.is_past, coalesce (taken.minutes, 0), 0),
       taken.is_past AND taken.minutes IS NULL, :on, 0 AS place
FROM held
CROSS JOIN taken ON taken.session = held.id
WHERE held.territory IS NULL AND :territories IS NULL
UNION ALL
SELECT territory.code, 'session', held.kind, taken.is_first AND taken.is_past, taken.is_past, 1,
       iif (taken.is_past, coalesce (taken.minutes, 0), 0),
       taken.is_past AND taken.minutes IS NULL, :on, 0
FROM territory
CROSS JOIN held ON held.territory = territory.id
CROSS JOIN taken ON taken.session = held.id
WHERE :territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories))
UNION ALL
SELECT territory.code, 'contact', contact.kind, contact.date <= :on, 0, 0,
       iif (contact.date <= :on, coalesce (contact.minutes, 0), 0),
       contact.date <= :on AND contact.minutes IS NULL, :on, 1
FROM territory
CROSS JOIN contact ON contact.territory = territory.id
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:from IS NULL OR contact.date >= :from) AND (:until IS NULL OR contact.date <= :until)
ORDER BY territory, place, kind
