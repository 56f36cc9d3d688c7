INSERT INTO snapshot (id, taken_on, title, phase, sha256, locked_on, redacted_on)
VALUES (:id, :taken_on, :title, :phase, :sha256, :locked_on, :redacted_on)
