-- The phases, as columns of the phase matrix.
SELECT code, title FROM phase ORDER BY rank, code
