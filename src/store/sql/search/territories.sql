-- Territories by name, code, department, region and labels. The last column is
-- what the words of a search are looked for in.
SELECT id, name, region, haystack
FROM (
  SELECT id, name, region,
         quatuor_fold (name || ' ' || code || ' ' || ifnull (siren, '') || ' ' || ifnull (departments, '')
                       || ' ' || ifnull (region, '') || ' ' || ifnull (labels, '')) AS haystack
  FROM territory
)
WHERE instr (haystack, :word) > 0
ORDER BY quatuor_fold (name)
