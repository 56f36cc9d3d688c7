-- Resources and learnings by their words, each with the view that shows it.
SELECT title, detail, place, haystack
FROM (
  SELECT 1 AS part, resource.title, ifnull (resource.tags, resource.note) AS detail,
         'resources/library' AS place,
         quatuor_fold (resource.title || ' ' || ifnull (resource.tags, '') || ' '
                       || ifnull (resource.note, '')) AS haystack
  FROM resource
  UNION ALL
  SELECT 2, learning.text, territory.name, 'resources/learnings',
         quatuor_fold (learning.text || ' ' || ifnull (learning.evidence, '') || ' '
                       || ifnull (learning.use, ''))
  FROM learning
  LEFT JOIN territory ON territory.id = learning.territory
)
WHERE instr (haystack, :word) > 0
ORDER BY part, quatuor_fold (title)
