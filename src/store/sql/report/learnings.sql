-- What was learnt, where it was born and what uses it.
SELECT learning.code, territory.code, category.code, module.code, session.code, learning.text,
       learning.evidence, learning.use, action.code
FROM learning
LEFT JOIN territory ON territory.id = learning.territory
LEFT JOIN seat ON seat.id = learning.seat
LEFT JOIN category ON category.id = seat.category
LEFT JOIN module ON module.id = learning.module
LEFT JOIN session ON session.id = learning.session
LEFT JOIN action ON action.id = learning.action
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory.code, learning.code
