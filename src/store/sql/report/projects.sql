-- The projects, with what their actions say of them: the criteria they work on,
-- who carries them, with whom, how far they are.
SELECT territory.code, project.title, project.aim, project.phase, project.state,
       (SELECT group_concat (code, ' | ')
        FROM (SELECT DISTINCT criterion.code FROM action
              JOIN criterion ON criterion.id = action.criterion
              WHERE action.project = project.id ORDER BY criterion.code)),
       (SELECT group_concat (code, ' | ')
        FROM (SELECT category.code FROM action
              JOIN seat ON seat.id = action.seat
              JOIN category ON category.id = seat.category
              WHERE action.project = project.id
              GROUP BY category.id ORDER BY category.rank, category.code)),
       (SELECT group_concat (partner, ' | ')
        FROM (SELECT DISTINCT action.partner FROM action
              WHERE action.project = project.id AND action.partner IS NOT NULL
              ORDER BY action.partner)),
       (SELECT min (action.starts) FROM action WHERE action.project = project.id),
       (SELECT max (action.due) FROM action WHERE action.project = project.id),
       (SELECT count (*) FROM action WHERE action.project = project.id),
       (SELECT count (*) FROM action WHERE action.project = project.id AND action.state = 'done'),
       (SELECT count (*) FROM action
        WHERE action.project = project.id AND action.state = 'blocked')
FROM territory
CROSS JOIN project ON project.territory = territory.id
WHERE :territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories))
ORDER BY territory.code, project.title, project.id
