SELECT id, phase, taken_on, title, sha256, locked_on, redacted_on
FROM snapshot
ORDER BY id
