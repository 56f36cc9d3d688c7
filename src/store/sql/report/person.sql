-- A person: the code, the name, and the name as it is compared with others.
SELECT code, name, quatuor_fold (name)
FROM (SELECT code,
             nullif (trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')), '')
             AS name
      FROM person WHERE id = :person)
