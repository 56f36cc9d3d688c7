-- Criteria whose highest and lowest level, over two seats or more, lie two
-- levels apart or more, without an agreed answer.
WITH gap AS (
  SELECT rating.campaign, seat.territory, rating.criterion
  FROM rating
  JOIN seat ON seat.id = rating.seat
  WHERE rating.level IN ('0', '1', '2', '3', '4')
    AND NOT EXISTS (SELECT 1
                    FROM campaign_hidden AS hidden
                    WHERE hidden.campaign = rating.campaign AND hidden.criterion = rating.criterion)
  GROUP BY rating.campaign, seat.territory, rating.criterion
  HAVING count (*) >= 2
     AND CAST (max (rating.level) AS INTEGER) - CAST (min (rating.level) AS INTEGER) >= 2
)
SELECT gap.campaign, gap.territory, count (*)
FROM gap
WHERE NOT EXISTS (SELECT 1
                  FROM agreed
                  WHERE agreed.campaign = gap.campaign
                    AND agreed.territory = gap.territory
                    AND agreed.criterion = gap.criterion)
GROUP BY gap.campaign, gap.territory
