-- The second schema: Groups, Sessions, Local support, Project, Closing, Learning.
-- A session names its audience: of category, territory and peer_group the one
-- that the rule asks for is filled.

CREATE TABLE peer_group (
  id       BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code     TEXT NOT NULL CHECK (code <> ''),
  kind     TEXT NOT NULL CHECK (kind IN ('by_category', 'by_territory', 'by_topic')),
  title    TEXT NOT NULL CHECK (title <> ''),
  category BLOB REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  aim      TEXT CHECK (aim <> ''),
  note     TEXT CHECK (note <> ''),
  round    INTEGER CHECK (round > 0),
  seed     INTEGER CHECK (seed >= 0)
) STRICT;
CREATE UNIQUE INDEX peer_group_code ON peer_group (code);
CREATE INDEX peer_group_category ON peer_group (category);

CREATE TABLE peer_group_member (
  id         BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  peer_group BLOB NOT NULL REFERENCES peer_group (id) DEFERRABLE INITIALLY DEFERRED,
  seat       BLOB REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  person     BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((seat IS NULL) <> (person IS NULL))
) STRICT;
CREATE INDEX peer_group_member_group ON peer_group_member (peer_group);
CREATE INDEX peer_group_member_seat ON peer_group_member (seat);
CREATE INDEX peer_group_member_person ON peer_group_member (person);

CREATE TABLE session (
  id           BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code         TEXT NOT NULL CHECK (code <> ''),
  phase        BLOB REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
  module       BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  title        TEXT NOT NULL CHECK (title <> ''),
  kind         TEXT NOT NULL CHECK (kind IN ('launch', 'core', 'peer', 'visit', 'thematic', 'local', 'agora',
                                             'closing', 'interview', 'other')),
  format       TEXT CHECK (format IN ('on_site', 'remote', 'mixed', 'field_visit')),
  audience     TEXT NOT NULL CHECK (audience IN ('everyone', 'category', 'territory', 'group', 'chosen')),
  category     BLOB REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  territory    BLOB REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  peer_group   BLOB REFERENCES peer_group (id) DEFERRABLE INITIALLY DEFERRED,
  place        TEXT CHECK (place <> ''),
  link         TEXT CHECK (link <> ''),
  host         BLOB REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  lead         BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  agenda       TEXT CHECK (agenda <> ''),
  minutes      TEXT CHECK (minutes <> ''),
  state        TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  state_on     TEXT CHECK (state_on IS date (state_on)),
  reason       TEXT CHECK (reason <> ''),
  open_to_all  INTEGER CHECK (open_to_all IN (0, 1)),
  minimum      INTEGER CHECK (minimum >= 0)
) STRICT;
CREATE UNIQUE INDEX session_code ON session (code);
CREATE INDEX session_phase ON session (phase);
CREATE INDEX session_module ON session (module);
CREATE INDEX session_category ON session (category);
CREATE INDEX session_territory ON session (territory);
CREATE INDEX session_group ON session (peer_group);
CREATE INDEX session_host ON session (host);
CREATE INDEX session_lead ON session (lead);

CREATE TABLE session_member (
  session BLOB NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person  BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role    TEXT NOT NULL CHECK (role IN ('invited', 'speaker')),
  PRIMARY KEY (session, person)
) STRICT;
CREATE INDEX session_member_person ON session_member (person);

CREATE TABLE half_day (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  session   BLOB NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  date      TEXT NOT NULL CHECK (date IS date (date)),
  part      TEXT NOT NULL CHECK (part IN ('morning', 'afternoon', 'evening')),
  starts_at TEXT CHECK (starts_at IS strftime ('%H:%M', starts_at)),
  ends_at   TEXT CHECK (ends_at IS strftime ('%H:%M', ends_at)),
  CHECK (starts_at < ends_at)
) STRICT;
CREATE UNIQUE INDEX half_day_date ON half_day (session, date, part);

CREATE TABLE attendance (
  half_day BLOB NOT NULL REFERENCES half_day (id) DEFERRABLE INITIALLY DEFERRED,
  person   BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  status   TEXT NOT NULL CHECK (status IN ('expected', 'present', 'remote', 'excused', 'absent')),
  note     TEXT CHECK (note <> ''),
  PRIMARY KEY (half_day, person)
) STRICT;
CREATE INDEX attendance_person ON attendance (person);

CREATE TABLE assignment (
  id      BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  session BLOB NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  rank    INTEGER NOT NULL,
  text    TEXT NOT NULL CHECK (text <> ''),
  due     TEXT CHECK (due IS date (due))
) STRICT;
CREATE INDEX assignment_session ON assignment (session);

CREATE TABLE peer_note (
  id         BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  peer_group BLOB NOT NULL REFERENCES peer_group (id) DEFERRABLE INITIALLY DEFERRED,
  session    BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  seat       BLOB REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  date       TEXT CHECK (date IS date (date)),
  text       TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX peer_note_group ON peer_note (peer_group);
CREATE INDEX peer_note_session ON peer_note (session);
CREATE INDEX peer_note_seat ON peer_note (seat);

CREATE TABLE need (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  from_seat BLOB NOT NULL REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  to_seat   BLOB NOT NULL REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  text      TEXT NOT NULL CHECK (text <> ''),
  state     TEXT NOT NULL CHECK (state IN ('open', 'talked_over', 'agreed', 'met', 'dropped'))
) STRICT;
CREATE INDEX need_territory ON need (territory);
CREATE INDEX need_from ON need (from_seat);
CREATE INDEX need_to ON need (to_seat);

CREATE TABLE charter (
  id         BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  territory  BLOB REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  version    INTEGER NOT NULL,
  title      TEXT NOT NULL CHECK (title <> ''),
  adopted_on TEXT CHECK (adopted_on IS date (adopted_on)),
  review_on  TEXT CHECK (review_on IS date (review_on)),
  note       TEXT CHECK (note <> '')
) STRICT;
CREATE INDEX charter_territory ON charter (territory);

CREATE TABLE clause (
  id       BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  charter  BLOB NOT NULL REFERENCES charter (id) DEFERRABLE INITIALLY DEFERRED,
  rank     INTEGER NOT NULL,
  category BLOB REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  text     TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX clause_charter ON clause (charter);
CREATE INDEX clause_category ON clause (category);

CREATE TABLE signature (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  charter   BLOB NOT NULL REFERENCES charter (id) DEFERRABLE INITIALLY DEFERRED,
  seat      BLOB REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  person    BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  signed_on TEXT CHECK (signed_on IS date (signed_on))
) STRICT;
CREATE INDEX signature_charter ON signature (charter);
CREATE INDEX signature_seat ON signature (seat);
CREATE INDEX signature_person ON signature (person);

CREATE TABLE topic (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  title     TEXT NOT NULL CHECK (title <> ''),
  state     TEXT NOT NULL CHECK (state IN ('open', 'parked', 'closed')),
  note      TEXT CHECK (note <> '')
) STRICT;
CREATE INDEX topic_territory ON topic (territory);

CREATE TABLE contact (
  id         BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code       TEXT NOT NULL CHECK (code <> ''),
  territory  BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  date       TEXT NOT NULL CHECK (date IS date (date)),
  kind       TEXT NOT NULL CHECK (kind IN ('visit', 'call', 'mail', 'workshop')),
  minutes    INTEGER CHECK (minutes >= 0),
  coach      BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  note       TEXT CHECK (note <> ''),
  visibility TEXT NOT NULL CHECK (visibility IN ('coach', 'team', 'shareable'))
) STRICT;
CREATE UNIQUE INDEX contact_code ON contact (code);
CREATE INDEX contact_territory ON contact (territory);
CREATE INDEX contact_coach ON contact (coach);

CREATE TABLE contact_person (
  contact BLOB NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  person  BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (contact, person)
) STRICT;
CREATE INDEX contact_person_person ON contact_person (person);

CREATE TABLE contact_topic (
  contact BLOB NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  topic   BLOB NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (contact, topic)
) STRICT;
CREATE INDEX contact_topic_topic ON contact_topic (topic);

CREATE TABLE commitment (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code      TEXT NOT NULL CHECK (code <> ''),
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  text      TEXT NOT NULL CHECK (text <> ''),
  seat      BLOB REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  coach     BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due       TEXT CHECK (due IS date (due)),
  state     TEXT NOT NULL CHECK (state IN ('open', 'kept', 'dropped')),
  state_on  TEXT CHECK (state_on IS date (state_on)),
  contact   BLOB REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  session   BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  need      BLOB REFERENCES need (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (seat IS NULL OR coach IS NULL)
) STRICT;
CREATE UNIQUE INDEX commitment_code ON commitment (code);
CREATE INDEX commitment_territory ON commitment (territory);
CREATE INDEX commitment_seat ON commitment (seat);
CREATE INDEX commitment_coach ON commitment (coach);
CREATE INDEX commitment_contact ON commitment (contact);
CREATE INDEX commitment_session ON commitment (session);
CREATE INDEX commitment_need ON commitment (need);

CREATE TABLE interview (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  seat      BLOB REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  person    BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  date      TEXT CHECK (date IS date (date)),
  mode      TEXT CHECK (mode IN ('on_site', 'phone', 'video', 'written')),
  code      TEXT NOT NULL CHECK (code <> ''),
  consent   TEXT CHECK (consent IN ('given', 'refused')),
  note      TEXT CHECK (note <> '')
) STRICT;
CREATE UNIQUE INDEX interview_code ON interview (code);
CREATE INDEX interview_territory ON interview (territory);
CREATE INDEX interview_seat ON interview (seat);
CREATE INDEX interview_person ON interview (person);

CREATE TABLE excerpt (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  interview BLOB NOT NULL REFERENCES interview (id) DEFERRABLE INITIALLY DEFERRED,
  criterion BLOB REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
  rank      INTEGER NOT NULL,
  text      TEXT NOT NULL CHECK (text <> ''),
  consent   TEXT NOT NULL CHECK (consent IN ('named', 'role', 'hidden'))
) STRICT;
CREATE INDEX excerpt_interview ON excerpt (interview);
CREATE INDEX excerpt_criterion ON excerpt (criterion);

CREATE TABLE restraint (
  id     BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  title  TEXT NOT NULL CHECK (title <> ''),
  starts TEXT CHECK (starts IS date (starts)),
  ends   TEXT CHECK (ends IS date (ends)),
  note   TEXT CHECK (note <> ''),
  CHECK (starts <= ends)
) STRICT;

CREATE TABLE project (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  title     TEXT NOT NULL CHECK (title <> ''),
  aim       TEXT CHECK (aim <> ''),
  phase     TEXT CHECK (phase IN ('idea', 'study', 'operation')),
  state     TEXT NOT NULL CHECK (state IN ('planned', 'under_way', 'paused', 'blocked', 'done', 'dropped'))
) STRICT;
CREATE INDEX project_territory ON project (territory);

CREATE TABLE action (
  id              BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code            TEXT NOT NULL CHECK (code <> ''),
  project         BLOB NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  rank            INTEGER NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('action', 'milestone')),
  title           TEXT NOT NULL CHECK (title <> ''),
  seat            BLOB REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  partner         TEXT CHECK (partner <> ''),
  starts          TEXT CHECK (starts IS date (starts)),
  due             TEXT CHECK (due IS date (due)),
  state           TEXT NOT NULL CHECK (state IN ('planned', 'under_way', 'blocked', 'done', 'dropped')),
  done_on         TEXT CHECK (done_on IS date (done_on)),
  criterion       BLOB REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
  blocked_because TEXT CHECK (blocked_because <> ''),
  unblocked_when  TEXT CHECK (unblocked_when <> ''),
  note            TEXT CHECK (note <> ''),
  CHECK (starts <= due)
) STRICT;
CREATE UNIQUE INDEX action_code ON action (code);
CREATE INDEX action_project ON action (project);
CREATE INDEX action_seat ON action (seat);
CREATE INDEX action_criterion ON action (criterion);

CREATE TABLE effect (
  id           BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code         TEXT NOT NULL CHECK (code <> ''),
  territory    BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  kind         TEXT NOT NULL CHECK (kind IN ('foreseen', 'observed', 'unintended')),
  text         TEXT NOT NULL CHECK (text <> ''),
  for_whom     TEXT CHECK (for_whom <> ''),
  evidence     INTEGER CHECK (evidence BETWEEN 0 AND 3),
  contribution TEXT CHECK (contribution IN ('none', 'some', 'decisive')),
  foreseen     BLOB REFERENCES effect (id) DEFERRABLE INITIALLY DEFERRED,
  noted_on     TEXT CHECK (noted_on IS date (noted_on))
) STRICT;
CREATE UNIQUE INDEX effect_code ON effect (code);
CREATE INDEX effect_territory ON effect (territory);
CREATE INDEX effect_foreseen ON effect (foreseen);

CREATE TABLE moment (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code      TEXT NOT NULL CHECK (code <> ''),
  territory BLOB NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  date      TEXT CHECK (date IS date (date)),
  title     TEXT NOT NULL CHECK (title <> ''),
  phase     BLOB REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX moment_code ON moment (code);
CREATE INDEX moment_territory ON moment (territory);
CREATE INDEX moment_phase ON moment (phase);

CREATE TABLE voice (
  moment  BLOB NOT NULL REFERENCES moment (id) DEFERRABLE INITIALLY DEFERRED,
  seat    BLOB NOT NULL REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  text    TEXT NOT NULL CHECK (text <> ''),
  consent TEXT NOT NULL CHECK (consent IN ('named', 'role', 'hidden')),
  person  BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  told_on TEXT CHECK (told_on IS date (told_on)),
  PRIMARY KEY (moment, seat)
) STRICT;
CREATE INDEX voice_seat ON voice (seat);
CREATE INDEX voice_person ON voice (person);

CREATE TABLE narrative (
  territory    BLOB NOT NULL PRIMARY KEY REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  trajectory   TEXT CHECK (trajectory <> ''),
  sincerity    TEXT CHECK (sincerity <> ''),
  involvement  TEXT CHECK (involvement <> ''),
  cooperation  TEXT CHECK (cooperation <> ''),
  evaluation   TEXT CHECK (evaluation <> ''),
  crossed      TEXT CHECK (crossed <> ''),
  published_on TEXT CHECK (published_on IS date (published_on))
) STRICT;

CREATE TABLE recommendation (
  id          BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code        TEXT NOT NULL CHECK (code <> ''),
  territory   BLOB REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  addressee   TEXT NOT NULL CHECK (addressee IN ('territory', 'programme', 'region', 'state', 'agency', 'other')),
  text        TEXT NOT NULL CHECK (text <> ''),
  answer      TEXT CHECK (answer <> ''),
  answered_on TEXT CHECK (answered_on IS date (answered_on))
) STRICT;
CREATE UNIQUE INDEX recommendation_code ON recommendation (code);
CREATE INDEX recommendation_territory ON recommendation (territory);

CREATE TABLE learning (
  id        BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code      TEXT NOT NULL CHECK (code <> ''),
  territory BLOB REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  seat      BLOB REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
  module    BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  session   BLOB REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  text      TEXT NOT NULL CHECK (text <> ''),
  evidence  TEXT CHECK (evidence <> ''),
  use       TEXT CHECK (use <> ''),
  action    BLOB REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX learning_code ON learning (code);
CREATE INDEX learning_territory ON learning (territory);
CREATE INDEX learning_seat ON learning (seat);
CREATE INDEX learning_module ON learning (module);
CREATE INDEX learning_session ON learning (session);
CREATE INDEX learning_action ON learning (action);

CREATE TABLE resource (
  id     BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  code   TEXT NOT NULL CHECK (code <> ''),
  title  TEXT NOT NULL CHECK (title <> ''),
  kind   TEXT CHECK (kind IN ('document', 'video', 'audio', 'tool', 'site', 'book', 'other')),
  link   TEXT CHECK (link <> ''),
  module BLOB REFERENCES module (id) DEFERRABLE INITIALLY DEFERRED,
  phase  BLOB REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
  tags   TEXT CHECK (tags <> ''),
  note   TEXT CHECK (note <> '')
) STRICT;
CREATE UNIQUE INDEX resource_code ON resource (code);
CREATE INDEX resource_module ON resource (module);
CREATE INDEX resource_phase ON resource (phase);
