-- The library of resources. It belongs to no territory: :territory changes nothing.
SELECT resource.code, resource.title, resource.kind, resource.link, module.code, phase.code,
       resource.tags, resource.note
FROM resource
LEFT JOIN module ON module.id = resource.module
LEFT JOIN phase ON phase.id = resource.phase
WHERE :territory IS NULL OR :territory IS NOT NULL
ORDER BY quatuor_fold (resource.title), resource.code
