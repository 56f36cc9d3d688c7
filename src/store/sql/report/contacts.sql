-- The contacts. A note is there only if it may be shared.
SELECT territory.code, contact.code, contact.date, contact.kind, contact.minutes,
       quatuor_called (:names, coach.code, coach.given_name, coach.family_name),
       (SELECT group_concat (called, ' | ')
        FROM (SELECT quatuor_called (:names, person.code, person.given_name,
                                     person.family_name) AS called
              FROM contact_person
              JOIN person ON person.id = contact_person.person
              WHERE contact_person.contact = contact.id
              ORDER BY called)),
       (SELECT group_concat (title, ' | ')
        FROM (SELECT replace (topic.title, '|', '¦') AS title
              FROM contact_topic
              JOIN topic ON topic.id = contact_topic.topic
              WHERE contact_topic.contact = contact.id
              ORDER BY topic.title)),
       contact.visibility, iif (contact.visibility = 'shareable', contact.note, NULL)
FROM territory
CROSS JOIN contact ON contact.territory = territory.id
LEFT JOIN person AS coach ON coach.id = contact.coach
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:from IS NULL OR contact.date >= :from)
  AND (:until IS NULL OR contact.date <= :until)
ORDER BY territory.code, contact.date, contact.code
