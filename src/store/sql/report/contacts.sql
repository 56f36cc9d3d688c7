-- The contacts. A note is there only if it may be shared. A person goes by name
-- only if :names, and only if nobody else bears it.
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
  SELECT id, iif (:names AND name IS NOT NULL AND instr (name, '|') = 0
                  AND quatuor_fold (name) NOT IN (SELECT name FROM borne), name, code)
  FROM named
)
SELECT territory.code, contact.code, contact.date, contact.kind, contact.minutes, coach.text,
       (SELECT group_concat (text, ' | ')
        FROM (SELECT shown.text
              FROM contact_person
              JOIN shown ON shown.id = contact_person.person
              WHERE contact_person.contact = contact.id
              ORDER BY shown.text)),
       (SELECT group_concat (title, ' | ')
        FROM (SELECT replace (topic.title, '|', '¦') AS title
              FROM contact_topic
              JOIN topic ON topic.id = contact_topic.topic
              WHERE contact_topic.contact = contact.id
              ORDER BY topic.title)),
       contact.visibility, iif (contact.visibility = 'shareable', contact.note, NULL)
FROM territory
CROSS JOIN contact ON contact.territory = territory.id
LEFT JOIN shown AS coach ON coach.id = contact.coach
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:from IS NULL OR contact.date >= :from)
  AND (:until IS NULL OR contact.date <= :until)
ORDER BY territory.code, contact.date, contact.code
