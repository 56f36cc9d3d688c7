-- The library of resources, which belongs to no territory.
SELECT resource.code, resource.title, resource.kind, resource.link, module.code, phase.code,
       resource.tags, resource.note
FROM resource
LEFT JOIN module ON module.id = resource.module
LEFT JOIN phase ON phase.id = resource.phase
WHERE :phases IS NULL OR hex (phase.id) IN (SELECT value FROM json_each (:phases))
ORDER BY quatuor_fold (resource.title), resource.code
