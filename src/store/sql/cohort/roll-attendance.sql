-- What was noted on a half-day.
SELECT * FROM attendance WHERE half_day = :half_day ORDER BY person
