SELECT campaign, seat, criterion, level, comment, evidence, person, rated_on
FROM rating
WHERE campaign = :campaign
  AND seat IN (SELECT id FROM seat WHERE territory = :territory)
