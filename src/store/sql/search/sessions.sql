-- Sessions by title, place, agenda, minutes, reason and work, and the notes on who
-- was there, newest first.
SELECT id, title, subtitle, haystack
FROM (
  SELECT session.id, session.title,
         ifnull ((SELECT min (date) FROM half_day WHERE half_day.session = session.id), '')
           || ifnull (', ' || place, '') AS subtitle,
         quatuor_fold (session.title || ' ' || ifnull (place, '') || ' ' || ifnull (agenda, '') || ' '
                       || ifnull (minutes, '') || ' ' || ifnull (reason, '') || ' '
                       || ifnull ((SELECT group_concat (text, ' ') FROM assignment
                                   WHERE assignment.session = session.id), '')) AS haystack
  FROM session
  UNION ALL
  SELECT session.id, attendance.note, half_day.date || ', ' || session.title,
         quatuor_fold (attendance.note)
  FROM attendance
  JOIN half_day ON half_day.id = attendance.half_day
  JOIN session ON session.id = half_day.session
  WHERE attendance.note IS NOT NULL
)
WHERE instr (haystack, :word) > 0
ORDER BY subtitle DESC, title
