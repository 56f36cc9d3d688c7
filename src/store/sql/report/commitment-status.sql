-- What became, by the day :on, of what each seat and each coach promised a
-- territory: a row each, to be added up seat by seat and coach by coach as they
-- come. What was settled later was still open on that day.
WITH promise (territory, seat, coach, due, state, state_on) AS (
  SELECT territory, seat, coach, due, iif (state_on > :on, 'open', state), state_on
  FROM commitment
  WHERE (:from IS NULL OR due >= :from) AND (:until IS NULL OR due <= :until)
)
SELECT territory.code, category.code,
       quatuor_called (:names, coach.code, coach.given_name, coach.family_name) AS called, 1,
       promise.state = 'kept',
       promise.state = 'kept' AND coalesce (promise.state_on > promise.due, 0),
       promise.state = 'open' AND coalesce (promise.due < :on, 0),
       promise.state = 'open' AND coalesce (promise.due >= :on, 1),
       promise.state = 'dropped', :on, hex (promise.coach)
FROM territory
CROSS JOIN promise ON promise.territory = territory.id
LEFT JOIN seat ON seat.id = promise.seat
LEFT JOIN category ON category.id = seat.category
LEFT JOIN person AS coach ON coach.id = promise.coach
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory.code, category.rank IS NULL, category.rank, category.code, called NULLS LAST,
         promise.coach
