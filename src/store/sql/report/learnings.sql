-- What was learnt, where it was born and what uses it; what is of no territory comes
-- first, the rest in the order of the territories' index.
SELECT learning.code AS code, NULL AS territory, category.code, module.code, session.code,
       learning.text, learning.evidence, learning.use, action.code
FROM learning
LEFT JOIN seat ON seat.id = learning.seat
LEFT JOIN category ON category.id = seat.category
LEFT JOIN module ON module.id = learning.module
LEFT JOIN session ON session.id = learning.session
LEFT JOIN action ON action.id = learning.action
WHERE learning.territory IS NULL AND :territories IS NULL
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
UNION ALL
SELECT learning.code, territory.code, category.code, module.code, session.code,
       learning.text, learning.evidence, learning.use, action.code
FROM territory
CROSS JOIN learning ON learning.territory = territory.id
LEFT JOIN seat ON seat.id = learning.seat
LEFT JOIN category ON category.id = seat.category
LEFT JOIN module ON module.id = learning.module
LEFT JOIN session ON session.id = learning.session
LEFT JOIN action ON action.id = learning.action
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory, code
