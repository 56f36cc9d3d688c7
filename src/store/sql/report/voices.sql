-- How the seats tell the moments. Hidden words stay in the programme, and so does
-- the name of whoever allows less than that.
SELECT moment.code, territory.code, category.code,
       iif (voice.consent IN ('named', 'role'), voice.text, NULL), voice.consent,
       iif (voice.consent = 'named',
            quatuor_called (:names, person.code, person.given_name, person.family_name), NULL),
       voice.told_on
FROM territory
CROSS JOIN moment ON moment.territory = territory.id
CROSS JOIN voice ON voice.moment = moment.id
CROSS JOIN seat ON seat.id = voice.seat
CROSS JOIN category ON category.id = seat.category
LEFT JOIN person ON person.id = voice.person
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory.code, moment.date IS NULL, moment.date, moment.code, category.rank,
         category.code
