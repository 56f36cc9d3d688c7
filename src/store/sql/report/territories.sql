-- The territories, a row each, with the state of the day :on: the last one whose
-- day has come, else the first one.
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
  SELECT id, iif (:names AND name IS NOT NULL
                  AND quatuor_fold (name) NOT IN (SELECT name FROM borne), name, code)
  FROM named
)
SELECT territory.code, territory.name, territory.kind, territory.siren, territory.departments,
       territory.region, territory.population, territory.population_year, territory.labels,
       parent.code, state.state, state.since, shown.text, territory.north_star, territory.note
FROM territory
LEFT JOIN territory AS parent ON parent.id = territory.parent
LEFT JOIN territory_state AS state ON state.id = (
  SELECT step.id FROM territory_state AS step
  WHERE step.territory = territory.id
  ORDER BY step.since > :on, CASE WHEN step.since > :on THEN NULL ELSE step.since END DESC,
           step.since, step.id DESC
  LIMIT 1
)
LEFT JOIN shown ON shown.id = territory.coach
WHERE :territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories))
ORDER BY territory.code
