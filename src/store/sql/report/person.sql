-- What a person is called.
SELECT quatuor_called (:names, code, given_name, family_name) FROM person WHERE id = :person
