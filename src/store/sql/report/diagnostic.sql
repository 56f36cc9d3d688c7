-- What the sums of the diagnostic are made of: each visible criterion of each
-- campaign that has opened by :on or has answers, for each seat of each
-- territory, with its level or without one.
SELECT territory.code, campaign.code, dimension.code, criterion.code, category.rank_of,
       rating.level
FROM territory
CROSS JOIN campaign
CROSS JOIN dimension ON dimension.framework = campaign.framework
CROSS JOIN criterion ON criterion.dimension = dimension.id
CROSS JOIN seat ON seat.territory = territory.id
JOIN (
  SELECT id, row_number () OVER (ORDER BY rank, code) - 1 AS rank_of FROM category
) AS category ON category.id = seat.category
LEFT JOIN rating ON rating.campaign = campaign.id AND rating.seat = seat.id
                AND rating.criterion = criterion.id
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:campaign IS NULL OR campaign.id = :campaign)
  AND (campaign.opens IS NULL OR campaign.opens <= :on
       OR EXISTS (SELECT 1 FROM rating AS any WHERE any.campaign = campaign.id))
  AND NOT EXISTS (SELECT 1 FROM campaign_hidden
                  WHERE campaign_hidden.campaign = campaign.id
                    AND campaign_hidden.criterion = criterion.id)
ORDER BY territory.code, campaign.rank, campaign.code, dimension.rank, dimension.code,
         criterion.rank, criterion.code, category.rank_of
