-- The moments of the narratives; those without a day come last.
SELECT moment.code, territory.code, moment.date, moment.title, phase.code
FROM territory
CROSS JOIN moment ON moment.territory = territory.id
LEFT JOIN phase ON phase.id = moment.phase
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:phases IS NULL OR hex (phase.id) IN (SELECT value FROM json_each (:phases)))
  AND (:from IS NULL OR moment.date >= :from)
  AND (:until IS NULL OR moment.date <= :until)
ORDER BY territory.code, moment.date IS NULL, moment.date, moment.code
