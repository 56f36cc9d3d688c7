-- The half-days of which presence was noted, by their day, each as the key of what is
-- read of it at a time: all of a few, or those on a seat before those on none.
WITH noted (id, date, part, session, is_large) AS (
  SELECT half_day.id, half_day.date, half_day.part, session.code,
         (SELECT count (*) FROM (SELECT 1 FROM attendance
                                 WHERE attendance.half_day = half_day.id LIMIT 200)) = 200
  FROM half_day
  JOIN session ON session.id = half_day.session
  WHERE (:phases IS NULL OR hex (session.phase) IN (SELECT value FROM json_each (:phases)))
    AND (:from IS NULL OR half_day.date >= :from)
    AND (:until IS NULL OR half_day.date <= :until)
)
SELECT iif (is_large, NULL, id) AS ":few", iif (is_large AND turn = 0, id, NULL) AS ":seated",
       iif (turn = 1, id, NULL) AS ":unseated"
FROM noted
JOIN (SELECT 0 AS turn UNION ALL SELECT 1) ON turn = 0 OR is_large
ORDER BY date, CASE part WHEN 'morning' THEN 0 WHEN 'afternoon' THEN 1 ELSE 2 END, session, turn
