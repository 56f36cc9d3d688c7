-- Each seat on the day :on: since when it is held, or since when it is vacant. It
-- is vacant since the day after its last holder's end, else since the territory
-- became active. A substitute is named and does not fill the seat.
WITH vacant (id, territory, category, since) AS (
  SELECT seat.id, seat.territory, seat.category,
         coalesce (
           (SELECT date (max (past.ends), '+1 day') FROM tenure AS past
            WHERE past.seat = seat.id AND past.role = 'holder' AND past.ends < :on),
           (SELECT step.since FROM territory_state AS step
            WHERE step.territory = seat.territory AND step.state = 'active' AND step.since <= :on
            ORDER BY step.since, step.id LIMIT 1)
         )
  FROM seat
)
SELECT territory.code, category.code,
       iif (tenure.id IS NULL, 'no', 'yes'),
       iif (tenure.id IS NULL, vacant.since, tenure.starts),
       iif (tenure.id IS NULL, CAST (julianday (:on) - julianday (vacant.since) AS INTEGER), NULL),
       (SELECT quatuor_called (:names, person.code, person.given_name, person.family_name)
        FROM tenure AS other
        JOIN person ON person.id = other.person
        WHERE other.seat = vacant.id AND other.role = 'substitute'
          AND (other.starts IS NULL OR other.starts <= :on)
          AND (other.ends IS NULL OR other.ends >= :on)
        ORDER BY other.starts DESC, other.id LIMIT 1),
       :on
FROM territory
CROSS JOIN vacant ON vacant.territory = territory.id
CROSS JOIN category ON category.id = vacant.category
LEFT JOIN tenure ON tenure.id = (
  SELECT holder.id FROM tenure AS holder
  WHERE holder.seat = vacant.id AND holder.role = 'holder'
    AND (holder.starts IS NULL OR holder.starts <= :on)
    AND (holder.ends IS NULL OR holder.ends >= :on)
  ORDER BY holder.starts DESC, holder.id LIMIT 1
)
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
ORDER BY territory.code, category.rank, category.code
