-- What became, by the day :on, of what each seat and each coach promised a
-- territory. What was settled later was still open on that day. A person goes by
-- name only if :names, and only if nobody else bears it.
WITH named (id, code, name) AS (
  SELECT id, code, nullif (trim (coalesce (given_name, '') || ' ' || coalesce (family_name, '')), '')
  FROM person
),
shown (id, text) AS MATERIALIZED (
  SELECT id, iif (:names AND name IS NOT NULL
                  AND count (*) OVER (PARTITION BY quatuor_fold (name)) = 1, name, code)
  FROM named
),
promise (territory, seat, coach, due, state, state_on) AS (
  SELECT territory, seat, coach, due, iif (state_on > :on, 'open', state), state_on
  FROM commitment
  WHERE (:from IS NULL OR due >= :from) AND (:until IS NULL OR due <= :until)
)
SELECT territory.code, category.code, shown.text, count (*),
       sum (promise.state = 'kept'),
       sum (promise.state = 'kept' AND coalesce (promise.state_on > promise.due, 0)),
       sum (promise.state = 'open' AND coalesce (promise.due < :on, 0)),
       sum (promise.state = 'open' AND coalesce (promise.due >= :on, 1)),
       sum (promise.state = 'dropped'), :on
FROM territory
JOIN promise ON promise.territory = territory.id
LEFT JOIN seat ON seat.id = promise.seat
LEFT JOIN category ON category.id = seat.category
LEFT JOIN shown ON shown.id = promise.coach
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
GROUP BY territory.id, category.id, promise.coach
ORDER BY territory.code, category.rank IS NULL, category.rank, category.code, shown.text IS NULL,
         shown.text, promise.coach
