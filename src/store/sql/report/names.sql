-- The names of all persons, for those that several of them bear.
SELECT given_name, family_name FROM person
