SELECT 1 FROM rating WHERE campaign = :campaign AND seat = :seat LIMIT 1
