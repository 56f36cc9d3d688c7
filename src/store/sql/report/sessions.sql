-- The sessions, a row each, by their first day. A session concerns a territory
-- that it is for, that hosts it, or whose team its audience takes in.
WITH part (code, rank) AS (VALUES ('morning', 1), ('afternoon', 2), ('evening', 3)),
sorted (session, date, text) AS (
  SELECT half_day.session, half_day.date,
         half_day.date || ' ' || half_day.part || coalesce (' ' || half_day.starts_at, '')
         || coalesce ('-' || half_day.ends_at, '')
  FROM half_day
  JOIN part ON part.code = half_day.part
  ORDER BY half_day.session, half_day.date, part.rank
),
days (session, first, last, text) AS MATERIALIZED (
  SELECT session, min (date), max (date), group_concat (text, ' | ') FROM sorted GROUP BY session
),
chosen (id) AS MATERIALIZED (
  SELECT id FROM territory WHERE hex (id) IN (SELECT value FROM json_each (:territories))
)
SELECT session.code, session.title, session.kind, session.format, session.state,
       session.state_on, session.reason, phase.code, module.code, session.audience,
       category.code, territory.code, peer_group.code, days.text, session.place, session.link,
       host.code, quatuor_called (:names, lead.code, lead.given_name, lead.family_name),
       session.open_to_all, session.minimum, session.agenda, session.minutes
FROM session
LEFT JOIN phase ON phase.id = session.phase
LEFT JOIN module ON module.id = session.module
LEFT JOIN category ON category.id = session.category
LEFT JOIN territory ON territory.id = session.territory
LEFT JOIN peer_group ON peer_group.id = session.peer_group
LEFT JOIN territory AS host ON host.id = session.host
LEFT JOIN person AS lead ON lead.id = session.lead
LEFT JOIN days ON days.session = session.id
WHERE (:territories IS NULL OR session.id IN (
    SELECT own.id FROM session AS own
    LEFT JOIN chosen ON chosen.id IN (own.territory, own.host)
    WHERE chosen.id IS NOT NULL OR own.audience IN ('everyone', 'category')
    UNION ALL
    SELECT own.id FROM chosen
    JOIN seat ON seat.territory = chosen.id
    JOIN peer_group_member AS member ON member.seat = seat.id
    JOIN session AS own ON own.peer_group = member.peer_group
    UNION ALL
    SELECT own.id FROM chosen
    JOIN seat ON seat.territory = chosen.id
    JOIN tenure ON tenure.seat = seat.id
    JOIN peer_group_member AS member ON member.person = tenure.person
    JOIN session AS own ON own.peer_group = member.peer_group
    UNION ALL
    SELECT member.session FROM chosen
    JOIN seat ON seat.territory = chosen.id
    JOIN tenure ON tenure.seat = seat.id
    JOIN session_member AS member ON member.person = tenure.person
  ))
  AND (:phases IS NULL OR hex (session.phase) IN (SELECT value FROM json_each (:phases)))
  AND (:from IS NULL OR days.last >= :from)
  AND (:until IS NULL OR days.first <= :until)
ORDER BY days.first IS NULL, days.first, session.code
