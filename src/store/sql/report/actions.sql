-- The actions and white pebbles of the roadmaps, in their order.
SELECT territory.code, project.title, action.code, action.kind, action.title, category.code,
       action.partner, action.starts, action.due, action.state, action.done_on, criterion.code,
       action.blocked_because, action.unblocked_when, action.note
FROM territory
CROSS JOIN project ON project.territory = territory.id
CROSS JOIN action ON action.project = project.id
LEFT JOIN seat ON seat.id = action.seat
LEFT JOIN category ON category.id = seat.category
LEFT JOIN criterion ON criterion.id = action.criterion
WHERE (:territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories)))
  AND (:categories IS NULL OR hex (category.id) IN (SELECT value FROM json_each (:categories)))
  AND (:from IS NULL OR action.due >= :from)
  AND (:until IS NULL OR action.due <= :until)
ORDER BY territory.code, project.title, action.rank, action.code
