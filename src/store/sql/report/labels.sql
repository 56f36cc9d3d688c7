-- What the programme calls the things that reports name by their code.
SELECT 'category', code, label FROM category
UNION ALL
SELECT 'phase', code, title FROM phase
UNION ALL
SELECT 'campaign', code, title FROM campaign
UNION ALL
SELECT 'before', code, title FROM campaign
UNION
SELECT 'dimension', code, title FROM dimension
