SELECT rating.campaign,
       rating.seat,
       criterion.dimension,
       count (CASE WHEN rating.level IN ('0', '1', '2', '3', '4') THEN 1 END),
       count (CASE WHEN rating.level = 'dont_know' THEN 1 END),
       count (CASE WHEN rating.level = 'not_applicable' THEN 1 END),
       coalesce (sum (CASE WHEN rating.level IN ('0', '1', '2', '3', '4') THEN CAST (rating.level AS INTEGER) END), 0)
FROM rating
JOIN criterion ON criterion.id = rating.criterion
WHERE NOT EXISTS (SELECT 1
                  FROM campaign_hidden AS hidden
                  WHERE hidden.campaign = rating.campaign AND hidden.criterion = rating.criterion)
GROUP BY rating.campaign, rating.seat, criterion.dimension
