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

-- Two gates a phase, of which three territories in four passed the first phase's.
INSERT INTO gate (id, phase, rank, text)
SELECT randomblob (16), phase.id, part.column1, 'Restitution miroir faite'
FROM phase, (VALUES (1), (2)) AS part;

INSERT INTO gate_check (gate, territory, checked_on)
SELECT gate.id, territory.id, '2025-12-01'
FROM gate
JOIN phase ON phase.id = gate.phase AND phase.rank = 1
JOIN territory ON territory.rowid % 4 > 0;

-- Two projects a territory, of four actions and two effects, one of which was
-- foreseen.
WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2)
INSERT INTO project (id, territory, title, aim, phase, state)
SELECT randomblob (16), territory.id, format ('Tiers-lieu n° %d', i), 'Faire vivre le centre-bourg',
       'study', 'under_way'
FROM territory, n;

WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 4)
INSERT INTO action (id, code, project, rank, kind, title, seat, partner, starts, due, state, criterion)
SELECT randomblob (16), format ('A%06d-%d', project.rowid, i), project.id, i,
       iif (i = 1, 'milestone', 'action'), 'Réunir les commerçants', seat.id,
       'Chambre de commerce', date ('2025-10-01', format ('+%d months', i)),
       date ('2025-12-01', format ('+%d months', i)), iif (i = 1, 'done', 'under_way'), criterion.id
FROM project
JOIN n
JOIN seat ON seat.territory = project.territory
JOIN category ON category.id = seat.category AND category.rank = i
JOIN criterion ON criterion.rowid = i;

INSERT INTO effect (id, code, territory, kind, text, for_whom, evidence, contribution, noted_on)
SELECT randomblob (16), format ('EF%05d-1', territory.rowid), territory.id, 'foreseen',
       'Des commerces rouvrent', 'Les habitants', 1, 'some', '2025-10-01'
FROM territory;

INSERT INTO effect (id, code, territory, kind, text, for_whom, evidence, contribution, foreseen,
                    noted_on)
SELECT randomblob (16), format ('EF%05d-2', territory.rowid), territory.id, 'observed',
       'Deux commerces ont rouvert', 'Les habitants', 2, 'decisive', effect.id, '2026-02-01'
FROM territory
JOIN effect ON effect.territory = territory.id AND effect.kind = 'foreseen';

-- Two moments a territory, told by all four; a recommendation to each of four
-- addressees in one territory of two; what one team of two learnt.
WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2)
INSERT INTO moment (id, code, territory, date, title, phase)
SELECT randomblob (16), format ('M%05d-%d', territory.rowid, i), territory.id,
       date ('2025-10-01', format ('+%d months', i)), 'La première réunion à quatre', phase.id
FROM territory, n
JOIN phase ON phase.rank = i;

INSERT INTO voice (moment, seat, text, consent, person, told_on)
SELECT moment.id, seat.id, 'Nous nous sommes enfin parlé.',
       CASE category.rank WHEN 1 THEN 'named' WHEN 2 THEN 'hidden' ELSE 'role' END, seat.id,
       '2026-01-15'
FROM moment
JOIN seat ON seat.territory = moment.territory
JOIN category ON category.id = seat.category;

INSERT INTO recommendation (id, code, territory, addressee, text, answer, answered_on)
SELECT randomblob (16), format ('R%05d-%s', territory.rowid, whom.column1), territory.id,
       whom.column1, 'Tenir les engagements dans la durée', iif (territory.rowid % 3, NULL, 'Entendu'),
       iif (territory.rowid % 3, NULL, '2026-02-01')
FROM territory, (VALUES ('territory'), ('region'), ('state'), ('agency')) AS whom
WHERE territory.rowid % 2;

INSERT INTO learning (id, code, territory, seat, session, text, use)
SELECT randomblob (16), format ('L%06d', seat.rowid), seat.territory, seat.id, session.id,
       'On décide mieux à quatre', 'Au prochain conseil'
FROM seat
JOIN category ON category.id = seat.category AND category.rank < 3
JOIN session ON session.code = 'session-03';

WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 200)
INSERT INTO resource (id, code, title, kind, link, phase, tags)
SELECT randomblob (16), format ('RES-%03d', i), format ('Œuvrer à quatre, n° %d', i * 37 % 200),
       'document', format ('https://example.org/%d', i), phase.id, 'méthode'
FROM n
JOIN phase ON phase.rank = 1 + i % 5;
