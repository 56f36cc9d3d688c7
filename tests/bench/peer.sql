-- What `.import` fills: the columns of the table that we read, with the keys of
-- our own. A rating has three of them and hangs on a campaign, a seat and a
-- criterion; its person, empty in the table, is none here: we look up the holder.
-- Without our journal, without our checks.
CREATE TABLE territory (code TEXT NOT NULL PRIMARY KEY);
CREATE TABLE category (code TEXT NOT NULL PRIMARY KEY);
CREATE TABLE campaign (code TEXT NOT NULL PRIMARY KEY);
CREATE TABLE criterion (code TEXT NOT NULL PRIMARY KEY);
CREATE TABLE seat (
  territory TEXT NOT NULL REFERENCES territory (code) DEFERRABLE INITIALLY DEFERRED,
  category  TEXT NOT NULL REFERENCES category (code) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (territory, category)
);
CREATE TABLE rating (
  territory TEXT NOT NULL,
  campaign  TEXT NOT NULL REFERENCES campaign (code) DEFERRABLE INITIALLY DEFERRED,
  category  TEXT NOT NULL,
  criterion TEXT NOT NULL REFERENCES criterion (code) DEFERRABLE INITIALLY DEFERRED,
  level     TEXT,
  comment   TEXT,
  evidence  TEXT,
  person    TEXT,
  rated_on  TEXT,
  PRIMARY KEY (territory, campaign, category, criterion),
  FOREIGN KEY (territory, category) REFERENCES seat (territory, category) DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO campaign VALUES ('initial');
INSERT INTO category VALUES ('elected'), ('officer'), ('socio_economic'), ('state_officer');

WITH RECURSIVE n (i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < :territories - 1)
INSERT INTO territory SELECT format ('territoire-%04d', i) FROM n;

INSERT INTO seat SELECT territory.code, category.code FROM territory, category;

WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 12)
INSERT INTO criterion
SELECT dimension.column1 || format ('%02d', i) FROM n, (VALUES ('S'), ('P'), ('M')) AS dimension;
