-- How many acts made each half-day what it is, those on its session included,
-- and when the last one was.
SELECT half_day.id, count (entry.seq), coalesce (max (entry.at), (SELECT max (at) FROM journal))
FROM half_day
LEFT JOIN journal_row AS row
       ON (row.tab = 'half_day' AND row.pk = half_day.id)
       OR (row.tab = 'session' AND row.pk = half_day.session)
LEFT JOIN journal AS entry ON entry.seq = row.seq
GROUP BY half_day.id
