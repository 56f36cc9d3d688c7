UPDATE person
SET given_name = NULL, family_name = NULL, function = NULL, organisation = NULL,
    email = NULL, phone = NULL, informed_on = NULL, note = NULL
WHERE id = :person
