-- The first schema: Programme, Territory, Team, Path, Diagnostic, Own.
-- Tracked tables are STRICT rowid tables with UUID keys, without generated
-- columns, cascades or triggers; foreign keys are checked at the commit.

CREATE TABLE programme (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  title     TEXT NOT NULL CHECK (title <> ''),
  organiser TEXT CHECK (organiser <> ''),
  starts    TEXT CHECK (starts IS date (starts)),
  ends      TEXT CHECK (ends IS date (ends)),
  note      TEXT CHECK (note <> '')
) STRICT;

CREATE TABLE person (
  id           BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code         TEXT NOT NULL CHECK (code <> ''),
  given_name   TEXT CHECK (given_name <> ''),
  family_name  TEXT CHECK (family_name <> ''),
  function     TEXT CHECK (function <> ''),
  organisation TEXT CHECK (organisation <> ''),
  email        TEXT CHECK (email <> ''),
  phone        TEXT CHECK (phone <> ''),
  informed_on  TEXT CHECK (informed_on IS date (informed_on)),
  note         TEXT CHECK (note <> '')
) STRICT;
CREATE UNIQUE INDEX person_code ON person (code);

CREATE TABLE phase (
  id     BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code   TEXT NOT NULL CHECK (code <> ''),
  rank   INTEGER NOT NULL,
  kind   TEXT NOT NULL CHECK (kind IN ('diagnostic', 'common_core', 'peer_groups', 'local_support', 'closing')),
  title  TEXT NOT NULL CHECK (title <> ''),
  aim    TEXT CHECK (aim <> ''),
  starts TEXT CHECK (starts IS date (starts)),
  ends   TEXT CHECK (ends IS date (ends))
) STRICT;
CREATE UNIQUE INDEX phase_code ON phase (code);

CREATE TABLE gate (
  id    BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  phase BLOB NOT NULL REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
  rank  INTEGER NOT NULL,
  text  TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX gate_phase ON gate (phase);

CREATE TABLE module (
  id     BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code   TEXT NOT NULL CHECK (code <> ''),
  rank   INTEGER NOT NULL,
  family TEXT NOT NULL CHECK (family IN ('thematic', 'transversal')),
  title  TEXT NOT NULL CHECK (title <> ''),
  aim    TEXT CHECK (aim <> '')
) STRICT;
CREATE UNIQUE INDEX module_code ON module (code);

CREATE TABLE category (
  id     BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code   TEXT NOT NULL CHECK (code <> ''),
  rank   INTEGER NOT NULL,
  label  TEXT NOT NULL CHECK (label <> ''),
  plural TEXT NOT NULL CHECK (plural <> ''),
  icon   TEXT CHECK (icon <> ''),
  colour TEXT CHECK (colour <> '')
) STRICT;
CREATE UNIQUE INDEX category_code ON category (code);

CREATE TABLE territory (
  id              BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code            TEXT NOT NULL CHECK (code <> ''),
  name            TEXT NOT NULL CHECK (name <> ''),
  kind            TEXT NOT NULL CHECK (kind IN ('commune', 'epci_cc', 'epci_ca', 'epci_cu', 'metropole', 'ept', 'petr',
                                                'pnr', 'pays', 'departement', 'syndicat', 'other')),
  siren           TEXT CHECK (siren <> ''),
  departments     TEXT CHECK (departments <> ''),
  region          TEXT CHECK (region <> ''),
  population      INTEGER CHECK (population >= 0),
  population_year INTEGER,
  labels          TEXT CHECK (labels <> ''),
  parent          BLOB REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  coach           BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  north_star      TEXT CHECK (north_star <> ''),
  note            TEXT CHECK (note <> '')
) STRICT;
CREATE UNIQUE INDEX territory_code ON territory (code);
CREATE INDEX territory_parent ON territory (parent);
CREATE INDEX territory_coach ON territory (coach);

CREATE TABLE territory_state (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  state     TEXT NOT NULL CHECK (state IN ('candidate', 'selected', 'active', 'completed', 'withdrawn')),
  since     TEXT CHECK (since IS date (since)),
  reason    TEXT CHECK (reason <> '')
) STRICT;
CREATE INDEX territory_state_territory ON territory_state (territory);

CREATE TABLE seat (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  category  BLOB NOT NULL REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX seat_territory_category ON seat (territory, category);
CREATE INDEX seat_category ON seat (category);

CREATE TABLE tenure (
  id     BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  seat   BLOB NOT NULL REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  person BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role   TEXT NOT NULL CHECK (role IN ('holder', 'substitute', 'associate')),
  starts TEXT CHECK (starts IS date (starts)),
  ends   TEXT CHECK (ends IS date (ends)),
  CHECK (starts <= ends)
) STRICT;
CREATE INDEX tenure_seat ON tenure (seat);
CREATE INDEX tenure_person ON tenure (person);

CREATE TABLE progress (
  territory  BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  phase      BLOB NOT NULL REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
  state      TEXT NOT NULL CHECK (state IN ('not_started', 'under_way', 'done', 'skipped')),
  started    TEXT CHECK (started IS date (started)),
  completed  TEXT CHECK (completed IS date (completed)),
  note       TEXT CHECK (note <> ''),
  decided_by BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (territory, phase)
) STRICT;
CREATE INDEX progress_phase ON progress (phase);

CREATE TABLE gate_check (
  gate       BLOB NOT NULL REFERENCES gate (id) DEFERRABLE INITIALLY DEFERRED,
  territory  BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  checked_on TEXT CHECK (checked_on IS date (checked_on)),
  by         BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (gate, territory)
) STRICT;
CREATE INDEX gate_check_territory ON gate_check (territory);

CREATE TABLE framework (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code      TEXT NOT NULL CHECK (code <> ''),
  version   INTEGER NOT NULL,
  title     TEXT NOT NULL CHECK (title <> ''),
  source    TEXT CHECK (source <> ''),
  frozen_on TEXT CHECK (frozen_on IS date (frozen_on)),
  replaces  BLOB REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX framework_code_version ON framework (code, version);

CREATE TABLE dimension (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  framework BLOB NOT NULL REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED,
  code      TEXT NOT NULL CHECK (code <> ''),
  rank      INTEGER NOT NULL,
  title     TEXT NOT NULL CHECK (title <> '')
) STRICT;
CREATE UNIQUE INDEX dimension_code ON dimension (framework, code);

CREATE TABLE criterion (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  dimension BLOB NOT NULL REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED,
  code      TEXT NOT NULL CHECK (code <> ''),
  rank      INTEGER NOT NULL,
  title     TEXT NOT NULL CHECK (title <> ''),
  question  TEXT CHECK (question <> ''),
  level0    TEXT CHECK (level0 <> ''),
  level1    TEXT CHECK (level1 <> ''),
  level2    TEXT CHECK (level2 <> ''),
  level3    TEXT CHECK (level3 <> ''),
  level4    TEXT CHECK (level4 <> '')
) STRICT;
CREATE UNIQUE INDEX criterion_code ON criterion (dimension, code);

CREATE TABLE criterion_map (
  old BLOB NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
  new BLOB NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (old, new)
) STRICT;

CREATE TABLE campaign (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code      TEXT NOT NULL CHECK (code <> ''),
  rank      INTEGER NOT NULL,
  moment    TEXT NOT NULL CHECK (moment IN ('initial', 'interim', 'final', 'after')),
  title     TEXT NOT NULL CHECK (title <> ''),
  framework BLOB NOT NULL REFERENCES framework (id) DEFERRABLE INITIALLY DEFERRED,
  opens     TEXT CHECK (opens IS date (opens)),
  closes    TEXT CHECK (closes IS date (closes))
) STRICT;
CREATE UNIQUE INDEX campaign_code ON campaign (code);

CREATE TABLE campaign_hidden (
  campaign  BLOB NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  criterion BLOB NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (campaign, criterion)
) STRICT;

CREATE TABLE rating (
  campaign  BLOB NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  seat      BLOB NOT NULL REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  criterion BLOB NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
  level     TEXT CHECK (level IN ('0', '1', '2', '3', '4', 'dont_know', 'not_applicable')),
  comment   TEXT CHECK (comment <> ''),
  evidence  TEXT CHECK (evidence <> ''),
  person    BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  rated_on  TEXT CHECK (rated_on IS date (rated_on)),
  PRIMARY KEY (campaign, seat, criterion)
) STRICT;

CREATE TABLE agreed (
  campaign  BLOB NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  criterion BLOB NOT NULL REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
  level     TEXT CHECK (level IN ('0', '1', '2', '3', '4', 'dont_know', 'not_applicable')),
  comment   TEXT CHECK (comment <> ''),
  PRIMARY KEY (campaign, territory, criterion)
) STRICT;

CREATE TABLE submission (
  campaign     BLOB NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  seat         BLOB NOT NULL REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  submitted_on TEXT NOT NULL CHECK (submitted_on IS date (submitted_on)),
  PRIMARY KEY (campaign, seat)
) STRICT;

CREATE TABLE crossing (
  campaign  BLOB NOT NULL REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  opened_on TEXT NOT NULL CHECK (opened_on IS date (opened_on)),
  PRIMARY KEY (campaign, territory)
) STRICT;

-- Own tables: what the journal does not track.

CREATE TABLE journal (
  seq            INTEGER PRIMARY KEY,
  uid            BLOB NOT NULL CHECK (length (uid) = 16),
  group_uid      BLOB NOT NULL CHECK (length (group_uid) = 16),
  kind           TEXT NOT NULL CHECK (kind IN ('base', 'act', 'undo', 'redo', 'migration')),
  undo_of        BLOB,
  at             INTEGER NOT NULL,
  author         BLOB,
  label          TEXT NOT NULL,
  reason         TEXT,
  schema_version INTEGER NOT NULL,
  sealed         INTEGER NOT NULL DEFAULT 0,
  changes        BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_uid ON journal (uid);
CREATE INDEX journal_group ON journal (group_uid, seq);
CREATE INDEX journal_undo ON journal (undo_of, seq);
CREATE INDEX journal_act ON journal (seq) WHERE kind = 'act';
CREATE INDEX journal_stop ON journal (seq) WHERE kind IN ('base', 'migration');

CREATE TABLE journal_row (
  tab       TEXT NOT NULL,
  pk        BLOB NOT NULL,
  seq       INTEGER NOT NULL REFERENCES journal (seq),
  territory BLOB,
  PRIMARY KEY (tab, pk, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_row_territory ON journal_row (territory, seq) WHERE territory IS NOT NULL;

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT
) STRICT;

CREATE TABLE snapshot (
  id       BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  taken_on TEXT NOT NULL CHECK (taken_on IS date (taken_on)),
  report   TEXT NOT NULL,
  title    TEXT,
  content  TEXT NOT NULL
) STRICT;
