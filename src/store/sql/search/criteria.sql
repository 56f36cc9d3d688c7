-- Criteria of every version by code, title, question and the words of levels.
SELECT title, code || iif (question IS NULL, '', ' – ' || question), haystack
FROM (
  SELECT framework.version, dimension.rank AS dimension_rank, criterion.rank,
         criterion.title, criterion.code, criterion.question,
         quatuor_fold (criterion.code || ' ' || criterion.title || ' ' || ifnull (question, '') || ' '
                       || ifnull (level0, '') || ' ' || ifnull (level1, '') || ' '
                       || ifnull (level2, '') || ' ' || ifnull (level3, '') || ' '
                       || ifnull (level4, '')) AS haystack
  FROM criterion
  JOIN dimension ON dimension.id = criterion.dimension
  JOIN framework ON framework.id = dimension.framework
)
WHERE instr (haystack, :word) > 0
ORDER BY version DESC, dimension_rank, rank
