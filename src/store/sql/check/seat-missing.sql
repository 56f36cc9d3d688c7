SELECT territory.code || ', ' || category.code, NULL
FROM territory, category
WHERE NOT EXISTS (SELECT 1 FROM seat WHERE seat.territory = territory.id AND seat.category = category.id)
