-- A year of the programme that fill.sql makes: a session of two half-days each
-- month, to which all came but one of ten, eight contacts and four commitments a
-- territory.
WITH RECURSIVE n (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 11)
INSERT INTO session (id, code, phase, title, kind, audience, place, state)
SELECT randomblob (16), format ('session-%02d', i), phase.id, format ('Session n° %d', i + 1), 'core',
       'everyone', 'Maison du territoire', 'held'
FROM n
JOIN phase ON phase.rank = 1 + i / 3;

INSERT INTO half_day (id, session, date, part)
SELECT randomblob (16), session.id, date ('2025-09-15', format ('+%d months', session.rowid - 1)), part.column1
FROM session, (VALUES ('morning'), ('afternoon')) AS part;

INSERT INTO attendance (half_day, person, status)
SELECT half_day.id, person.id, iif ((person.rowid + half_day.rowid) % 10 = 0, 'excused', 'present')
FROM half_day, person;

WITH RECURSIVE n (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 7)
INSERT INTO contact (id, code, territory, date, kind, minutes, note, visibility)
SELECT randomblob (16), format ('K%05d-%d', territory.rowid, i), territory.id,
       date ('2025-09-20', format ('+%d days', 40 * i)), iif (i % 2, 'call', 'visit'), 60,
       'L’équipe s’y met ; à revoir en juin', 'team'
FROM territory, n;

WITH RECURSIVE n (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 3)
INSERT INTO commitment (id, code, territory, text, due, state)
SELECT randomblob (16), format ('E%05d-%d', territory.rowid, i), territory.id,
       'Préparer la carte des partenaires', date ('2025-10-01', format ('+%d months', 2 * i)),
       iif (i < 2, 'kept', 'open')
FROM territory, n;
