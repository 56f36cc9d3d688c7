-- The answers, a row each, with the ids of what words.sql tells the codes and the
-- order of: two lookups less for each of a million answers. Territories come in the
-- order of their index, so that rows begin to flow at once; whoever reads them puts
-- the answers of one territory in order.
SELECT territory.code, rating.campaign, seat.category, rating.criterion, rating.level,
       rating.comment, rating.evidence, rating.person, rating.rated_on
FROM territory
CROSS JOIN seat ON seat.territory = territory.id
CROSS JOIN campaign
CROSS JOIN rating ON rating.campaign = campaign.id AND rating.seat = seat.id
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (seat.category) IN (SELECT value FROM json_each (:categories)))
  AND (:campaign IS NULL OR campaign.id = :campaign)
ORDER BY territory.code
