-- Sessions by title, place, agenda, minutes and work, newest first.
SELECT id, title, subtitle, haystack
FROM (
  SELECT session.id, session.title,
         ifnull ((SELECT min (date) FROM half_day WHERE half_day.session = session.id), '')
           || ifnull (', ' || place, '') AS subtitle,
         quatuor_fold (session.title || ' ' || ifnull (place, '') || ' ' || ifnull (agenda, '') || ' '
                       || ifnull (minutes, '') || ' '
                       || ifnull ((SELECT group_concat (text, ' ') FROM assignment
                                   WHERE assignment.session = session.id), '')) AS haystack
  FROM session
)
WHERE instr (haystack, :word) > 0
ORDER BY subtitle DESC, title
