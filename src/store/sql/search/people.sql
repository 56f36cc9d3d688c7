-- People by name, function, organisation and mail, with the territory of their
-- last term, else the one that they coach.
SELECT (
         SELECT seat.territory
         FROM tenure JOIN seat ON seat.id = tenure.seat
         WHERE tenure.person = found.id
         ORDER BY tenure.ends IS NULL DESC, tenure.starts DESC
         LIMIT 1
       ) AS seated,
       (SELECT min (territory.id) FROM territory WHERE territory.coach = found.id) AS coached,
       name, occupation, haystack
FROM (
  SELECT id, family_name, given_name,
         trim (ifnull (given_name, '') || ' ' || ifnull (family_name, '')) AS name,
         ifnull (function, '') || iif (function IS NULL OR organisation IS NULL, '', ', ')
           || ifnull (organisation, '') AS occupation,
         quatuor_fold (ifnull (given_name, '') || ' ' || ifnull (family_name, '') || ' ' || code || ' '
                       || ifnull (function, '') || ' ' || ifnull (organisation, '') || ' '
                       || ifnull (email, '') || ' ' || ifnull (note, '')) AS haystack
  FROM person
) AS found
WHERE instr (haystack, :word) > 0
ORDER BY quatuor_fold (family_name), quatuor_fold (given_name)
