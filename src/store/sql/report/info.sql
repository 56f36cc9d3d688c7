-- What a programme holds, in numbers.
SELECT programme.title,
       (SELECT count (*) FROM territory),
       (SELECT count (*) FROM seat),
       (SELECT count (*) FROM person),
       (SELECT count (*) FROM campaign),
       (SELECT count (*) FROM rating),
       (SELECT max (at) FROM journal)
FROM programme
