-- A programme of :territories active territories in the second of five phases,
-- four people each, who answered the 36 criteria of :campaigns campaigns: rows as a
-- program of its own would write them, to be read by the benchmarks.
INSERT INTO programme (id, title) VALUES (randomblob (16), 'Cohorte de mesure');

WITH kind (rank, code, title) AS (VALUES (1, 'diagnostic', 'Diagnostic'),
                                         (2, 'common_core', 'Tronc commun'),
                                         (3, 'peer_groups', 'Groupes de pairs'),
                                         (4, 'local_support', 'Accompagnement territorialisé'),
                                         (5, 'closing', 'Session conclusive'))
INSERT INTO phase (id, code, rank, kind, title, starts, ends)
SELECT randomblob (16), code, rank, code, title,
       date ('2025-09-01', format ('+%d months', 3 * rank - 3)),
       date ('2025-09-01', format ('+%d months', 3 * rank), '-1 day')
FROM kind;

WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 4)
INSERT INTO category (id, code, rank, label, plural)
SELECT randomblob (16), 'category-' || i, i, 'Catégorie ' || i, 'Catégories ' || i FROM n;

INSERT INTO framework (id, code, version, title) VALUES (randomblob (16), 'mesure', 1, 'Mesure');

WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3)
INSERT INTO dimension (id, framework, code, rank, title)
SELECT randomblob (16), framework.id, 'dimension-' || i, i, 'Dimension ' || i FROM n, framework;

WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 12)
INSERT INTO criterion (id, dimension, code, rank, title)
SELECT randomblob (16), dimension.id, format ('D%dC%02d', dimension.rank, i), i, 'Critère ' || i
FROM dimension, n ORDER BY dimension.rank, i;

WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < :campaigns)
INSERT INTO campaign (id, code, rank, moment, title, framework)
SELECT randomblob (16), 'campaign-' || i, i, 'interim', 'Campagne ' || i, framework.id
FROM n, framework;

WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < :territories)
INSERT INTO territory (id, code, name, kind)
SELECT randomblob (16), format ('territoire-%05d', i), format ('CC du Pays d’Œuvre n° %d', i), 'epci_cc'
FROM n;

INSERT INTO territory_state (id, territory, state, since)
SELECT randomblob (16), id, 'active', '2025-09-01' FROM territory;

-- One of ten is late with its first phase.
INSERT INTO progress (territory, phase, state, started, completed)
SELECT territory.id, phase.id,
       iif (phase.rank = 1 AND territory.rowid % 10 > 0, 'done', 'under_way'),
       phase.starts, iif (phase.rank = 1 AND territory.rowid % 10 > 0, phase.ends, NULL)
FROM territory, phase
WHERE phase.rank < 3;

INSERT INTO seat (id, territory, category)
SELECT randomblob (16), territory.id, category.id FROM territory, category
ORDER BY territory.code, category.rank;

-- One of a hundred bears the name of another.
INSERT INTO person (id, code, given_name, family_name)
SELECT id, format ('P%06d', rowid), 'Zoé', format ('Lefèvre-%d', rowid - (rowid % 100 = 0))
FROM seat;

INSERT INTO tenure (id, seat, person, role, starts)
SELECT randomblob (16), id, id, 'holder', '2025-09-01' FROM seat;

INSERT INTO rating (campaign, seat, criterion, level, comment, person, rated_on)
SELECT campaign.id, seat.id, criterion.id, (seat.rowid * 7 + criterion.rowid * 3) % 5,
       iif ((seat.rowid + criterion.rowid) % 3 = 0, 'L’équipe s’y met ; à revoir en juin', NULL),
       seat.id, '2026-02-04'
FROM campaign, seat, criterion;
