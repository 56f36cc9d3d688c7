SELECT schema_version, changes FROM journal ORDER BY seq
