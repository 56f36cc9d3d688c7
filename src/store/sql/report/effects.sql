-- The effects of the projects: what was foreseen before what was observed.
SELECT territory.code, effect.code, effect.kind, effect.text, effect.for_whom, effect.evidence,
       effect.contribution, foreseen.code, effect.noted_on
FROM territory
CROSS JOIN effect ON effect.territory = territory.id
LEFT JOIN effect AS foreseen ON foreseen.id = effect.foreseen
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:from IS NULL OR effect.noted_on >= :from)
  AND (:until IS NULL OR effect.noted_on <= :until)
ORDER BY territory.code, effect.kind, effect.code
