-- The sessions, a row each, by their first day. A session concerns a territory
-- that it is for, that hosts it, or whose team its audience takes in.
WITH named (id, code, name) AS (
  SELECT id, code, nullif (trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')), '')
  FROM person
),
shown (id, text) AS MATERIALIZED (
  SELECT id, iif (:names AND name IS NOT NULL
                  AND count (*) OVER (PARTITION BY quatuor_fold (name)) = 1, name, code)
  FROM named
),
part (code, rank) AS (VALUES ('morning', 1), ('afternoon', 2), ('evening', 3)),
sorted (session, date, text) AS (
  SELECT half_day.session, half_day.date,
         half_day.date || ' ' || half_day.part || coalesce (' ' || half_day.starts_at, '')
         || coalesce ('-' || half_day.ends_at, '')
  FROM half_day
  JOIN part ON part.code = half_day.part
  ORDER BY half_day.session, half_day.date, part.rank
),
days (session, first, text) AS MATERIALIZED (
  SELECT session, min (date), group_concat (text, ' | ') FROM sorted GROUP BY session
)
SELECT session.code, session.title, session.kind, session.format, session.state,
       session.state_on, session.reason, phase.code, module.code, session.audience,
       category.code, territory.code, peer_group.code, days.text, session.place, session.link,
       host.code, shown.text, session.open_to_all, session.minimum, session.agenda,
       session.minutes
FROM session
LEFT JOIN phase ON phase.id = session.phase
LEFT JOIN module ON module.id = session.module
LEFT JOIN category ON category.id = session.category
LEFT JOIN territory ON territory.id = session.territory
LEFT JOIN peer_group ON peer_group.id = session.peer_group
LEFT JOIN territory AS host ON host.id = session.host
LEFT JOIN shown ON shown.id = session.lead
LEFT JOIN days ON days.session = session.id
WHERE :territory IS NULL OR session.territory = :territory OR session.host = :territory
      OR session.audience IN ('everyone', 'category')
      OR EXISTS (SELECT 1 FROM peer_group_member AS member
                 LEFT JOIN tenure ON tenure.person = member.person
                 JOIN seat ON seat.id IN (member.seat, tenure.seat)
                 WHERE member.peer_group = session.peer_group AND seat.territory = :territory)
      OR EXISTS (SELECT 1 FROM session_member AS member
                 JOIN tenure ON tenure.person = member.person
                 JOIN seat ON seat.id = tenure.seat
                 WHERE member.session = session.id AND seat.territory = :territory)
ORDER BY days.first IS NULL, days.first, session.code
