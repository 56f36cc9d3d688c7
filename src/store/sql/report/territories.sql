-- The territories, a row each, with the state of the day :on: the last one whose
-- day has come, else the first one.
SELECT territory.code, territory.name, territory.kind, territory.siren, territory.departments,
       territory.region, territory.population, territory.population_year, territory.labels,
       parent.code, state.state, state.since,
       quatuor_called (:names, coach.code, coach.given_name, coach.family_name),
       territory.north_star, territory.note
FROM territory
LEFT JOIN territory AS parent ON parent.id = territory.parent
LEFT JOIN territory_state AS state ON state.id = (
  SELECT step.id FROM territory_state AS step
  WHERE step.territory = territory.id
  ORDER BY step.since > :on, CASE WHEN step.since > :on THEN NULL ELSE step.since END DESC,
           step.since, step.id DESC
  LIMIT 1
)
LEFT JOIN person AS coach ON coach.id = territory.coach
WHERE :territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories))
ORDER BY territory.code
