-- The answers of each seat before and after, to each criterion that both campaigns
-- ask: the same one, the one that replaces it by the map of the versions, or, where
-- no map tells of either, the one that has the same codes. A criterion that became
-- two, or two that became one, compare with nothing. In no order: rows say by their
-- positions where they belong, so that the answers of a seat are read together.
WITH RECURSIVE later (id, code, framework, rank) AS MATERIALIZED (
  SELECT id, code, framework, rank FROM campaign
  WHERE :campaign IS NULL OR id = :campaign
  ORDER BY EXISTS (SELECT 1 FROM rating WHERE rating.campaign = campaign.id) DESC, rank DESC,
           code DESC
  LIMIT 1
),
earlier (id, code, framework) AS MATERIALIZED (
  SELECT campaign.id, campaign.code, campaign.framework FROM campaign
  JOIN later ON later.id <> campaign.id
  WHERE iif (:before IS NULL, (campaign.rank, campaign.code) < (later.rank, later.code),
             campaign.id = :before)
  ORDER BY campaign.rank, campaign.code
  LIMIT 1
),
asked (id, dimension, code, is_later) AS MATERIALIZED (
  SELECT criterion.id, dimension.code, criterion.code, side.is_later
  FROM (SELECT id, framework, 0 AS is_later FROM earlier
        UNION ALL SELECT id, framework, 1 FROM later) AS side
  JOIN dimension ON dimension.framework = side.framework
  JOIN criterion ON criterion.dimension = dimension.id
),
follows (old, new) AS (
  SELECT id, id FROM asked WHERE NOT is_later
  UNION
  SELECT follows.old, map.new FROM follows JOIN criterion_map AS map ON map.old = follows.new
),
mapped (old, new) AS MATERIALIZED (
  SELECT follows.old, follows.new FROM follows
  JOIN asked ON asked.id = follows.new AND asked.is_later
),
common (old, new) AS (
  SELECT old, new FROM mapped
  UNION ALL
  SELECT old.id, new.id
  FROM asked AS old
  JOIN asked AS new ON new.is_later AND new.dimension = old.dimension AND new.code = old.code
  WHERE NOT old.is_later AND old.id NOT IN (SELECT old FROM mapped)
    AND new.id NOT IN (SELECT new FROM mapped)
),
counted (old, new, n_old, n_new) AS (
  SELECT old, new, count (*) OVER (PARTITION BY old), count (*) OVER (PARTITION BY new) FROM common
),
item (position, dimension, code, old, new) AS MATERIALIZED (
  SELECT row_number () OVER (ORDER BY dimension.rank, dimension.code, criterion.rank,
                                      criterion.code),
         dimension.code, criterion.code, counted.old, counted.new
  FROM counted
  JOIN criterion ON criterion.id = counted.new
  JOIN dimension ON dimension.id = criterion.dimension
  WHERE counted.n_old = 1 AND counted.n_new = 1
    AND NOT EXISTS (SELECT 1 FROM campaign_hidden AS hidden
                    JOIN earlier ON earlier.id = hidden.campaign
                    WHERE hidden.criterion = counted.old)
    AND NOT EXISTS (SELECT 1 FROM campaign_hidden AS hidden
                    JOIN later ON later.id = hidden.campaign
                    WHERE hidden.criterion = counted.new)
),
place (position, seat, category) AS MATERIALIZED (
  SELECT row_number () OVER (), seat.id, family.position
  FROM (SELECT id, row_number () OVER (ORDER BY rank, code) - 1 AS position
        FROM category) AS family
  JOIN seat ON seat.category = family.id
  WHERE (:territories IS NULL OR hex (seat.territory) IN (SELECT value FROM json_each (:territories)))
    AND (:categories IS NULL OR hex (family.id) IN (SELECT value FROM json_each (:categories)))
)
SELECT item.position - 1, place.position - 1, place.category, before.level, after.level,
       coalesce (before.person <> after.person, 0), item.dimension, item.code, earlier.code,
       later.code
FROM place
CROSS JOIN item
CROSS JOIN earlier
CROSS JOIN later
LEFT JOIN rating AS before ON before.campaign = earlier.id AND before.seat = place.seat
                          AND before.criterion = item.old
LEFT JOIN rating AS after ON after.campaign = later.id AND after.seat = place.seat
                         AND after.criterion = item.new
