-- The categories, as columns of the diagnostic.
SELECT code, label FROM category ORDER BY rank, code
