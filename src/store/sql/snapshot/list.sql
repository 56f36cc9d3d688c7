SELECT id, taken_on, report, title, content
FROM snapshot
ORDER BY id
