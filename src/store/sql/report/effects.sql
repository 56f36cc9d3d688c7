-- The effects of the projects: what was foreseen before what was observed.
SELECT territory.code, effect.code, effect.kind, effect.text, effect.for_whom, effect.evidence,
       effect.contribution, foreseen.code, effect.noted_on
FROM territory
JOIN effect ON effect.territory = territory.id
LEFT JOIN effect AS foreseen ON foreseen.id = effect.foreseen
WHERE :territory IS NULL OR territory.id = :territory
ORDER BY territory.code, effect.kind, effect.code
