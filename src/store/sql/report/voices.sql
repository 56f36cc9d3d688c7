-- How the seats tell the moments. Hidden words stay in the programme, and so does
-- the name of whoever allows less than that.
-- A person goes by name only if :names, and only if nobody else bears it.
WITH named (id, code, name) AS NOT MATERIALIZED (
  SELECT id, code, nullif (trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')), '')
  FROM person
),
borne (name) AS MATERIALIZED (
  SELECT quatuor_fold (coalesce (given_name, '') || ' ' || coalesce (family_name, ''))
  FROM person WHERE :names
  GROUP BY 1 HAVING count (*) > 1
),
shown (id, text) AS NOT MATERIALIZED (
  SELECT id, iif (:names AND name IS NOT NULL
                  AND quatuor_fold (name) NOT IN (SELECT name FROM borne), name, code)
  FROM named
)
SELECT moment.code, territory.code, category.code,
       iif (voice.consent IN ('named', 'role'), voice.text, NULL), voice.consent,
       iif (voice.consent = 'named', shown.text, NULL), voice.told_on
FROM territory
CROSS JOIN moment ON moment.territory = territory.id
CROSS JOIN voice ON voice.moment = moment.id
CROSS JOIN seat ON seat.id = voice.seat
CROSS JOIN category ON category.id = seat.category
LEFT JOIN shown ON shown.id = voice.person
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory.code, moment.date IS NULL, moment.date, moment.code, category.rank,
         category.code
