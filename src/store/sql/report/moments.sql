-- The moments of the narratives; those without a day come last.
SELECT moment.code, territory.code, moment.date, moment.title, phase.code
FROM moment
JOIN territory ON territory.id = moment.territory
LEFT JOIN phase ON phase.id = moment.phase
WHERE :territory IS NULL OR territory.id = :territory
ORDER BY territory.code, moment.date IS NULL, moment.date, moment.code
