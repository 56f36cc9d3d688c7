UPDATE framework
SET frozen_on = :today
WHERE id = (SELECT framework FROM campaign WHERE id = :campaign)
  AND frozen_on IS NULL
