-- Comments and evidence of answers, once their crossing is open, and agreed
-- answers: what one of the four wrote is nobody else's before.
SELECT territory, said, name || ' – ' || title, haystack
FROM (
  SELECT territory.id AS territory, territory.name, criterion.title,
         trim (ifnull (rating.comment, '') || ' ' || ifnull (rating.evidence, '')) AS said,
         quatuor_fold (ifnull (rating.comment, '') || ' ' || ifnull (rating.evidence, '')) AS haystack
  FROM rating
  JOIN seat ON seat.id = rating.seat
  JOIN territory ON territory.id = seat.territory
  JOIN criterion ON criterion.id = rating.criterion
  JOIN crossing ON crossing.campaign = rating.campaign AND crossing.territory = seat.territory
  WHERE rating.comment IS NOT NULL OR rating.evidence IS NOT NULL
  UNION ALL
  SELECT territory.id, territory.name, criterion.title, agreed.comment, quatuor_fold (agreed.comment)
  FROM agreed
  JOIN territory ON territory.id = agreed.territory
  JOIN criterion ON criterion.id = agreed.criterion
  WHERE agreed.comment IS NOT NULL
)
WHERE instr (haystack, :word) > 0
ORDER BY quatuor_fold (name), title
