-- How the seats tell the moments. Hidden words stay in the programme, and so does
-- the name of whoever allows less than that.
-- A person goes by name only if :names, and only if nobody else bears it.
WITH named (id, code, name) AS (
  SELECT id, code, nullif (trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')), '')
  FROM person
),
shown (id, text) AS MATERIALIZED (
  SELECT id, iif (:names AND name IS NOT NULL
                  AND count (*) OVER (PARTITION BY quatuor_fold (name)) = 1, name, code)
  FROM named
)
SELECT moment.code, territory.code, category.code,
       iif (voice.consent IN ('named', 'role'), voice.text, NULL), voice.consent,
       iif (voice.consent = 'named', shown.text, NULL), voice.told_on
FROM voice
JOIN moment ON moment.id = voice.moment
JOIN territory ON territory.id = moment.territory
JOIN seat ON seat.id = voice.seat
JOIN category ON category.id = seat.category
LEFT JOIN shown ON shown.id = voice.person
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory.code, moment.date IS NULL, moment.date, moment.code, category.rank,
         category.code
