-- Schema version 3: snapshots, the whole programme as it stood on a day. The
-- table of schema 1 had room for one report's text, and nothing ever filled it.
DROP TABLE snapshot;

-- Rows without a rowid: so only the key and the title can be in the way of a new
-- one, and the triggers below see each.
CREATE TABLE snapshot (
  id          BLOB NOT NULL PRIMARY KEY CHECK (length (id) = 16),
  taken_on    TEXT NOT NULL CHECK (taken_on IS date (taken_on)),
  title       TEXT NOT NULL CHECK (title <> ''),
  phase       BLOB CHECK (length (phase) = 16),
  sha256      TEXT NOT NULL CHECK (length (sha256) = 64),
  locked_on   TEXT CHECK (locked_on IS date (locked_on)),
  redacted_on TEXT CHECK (redacted_on IS date (redacted_on))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX snapshot_title ON snapshot (title);

-- What a snapshot holds: compressed, in base64, cut into cells of an archive.
CREATE TABLE snapshot_part (
  snapshot BLOB NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
  rank     INTEGER NOT NULL CHECK (rank >= 0),
  content  TEXT NOT NULL CHECK (content <> ''),
  PRIMARY KEY (snapshot, rank)
) STRICT, WITHOUT ROWID;

-- A locked snapshot can be neither changed nor removed, nor put aside by OR REPLACE.
CREATE TRIGGER snapshot_insert BEFORE INSERT ON snapshot
WHEN EXISTS (SELECT 1 FROM snapshot
             WHERE (id = NEW.id OR title = NEW.title) AND locked_on IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'The snapshot is locked');
END;

CREATE TRIGGER snapshot_update BEFORE UPDATE ON snapshot
WHEN OLD.locked_on IS NOT NULL OR
     EXISTS (SELECT 1 FROM snapshot
             WHERE (id = NEW.id OR title = NEW.title) AND locked_on IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'The snapshot is locked');
END;

CREATE TRIGGER snapshot_delete BEFORE DELETE ON snapshot
WHEN OLD.locked_on IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'The snapshot is locked');
END;

CREATE TRIGGER snapshot_part_insert BEFORE INSERT ON snapshot_part
WHEN EXISTS (SELECT 1 FROM snapshot WHERE id = NEW.snapshot AND locked_on IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'The snapshot is locked');
END;

CREATE TRIGGER snapshot_part_update BEFORE UPDATE ON snapshot_part
WHEN EXISTS (SELECT 1 FROM snapshot
             WHERE id IN (OLD.snapshot, NEW.snapshot) AND locked_on IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'The snapshot is locked');
END;

CREATE TRIGGER snapshot_part_delete BEFORE DELETE ON snapshot_part
WHEN EXISTS (SELECT 1 FROM snapshot WHERE id = OLD.snapshot AND locked_on IS NOT NULL)
BEGIN
  SELECT RAISE (ABORT, 'The snapshot is locked');
END;
