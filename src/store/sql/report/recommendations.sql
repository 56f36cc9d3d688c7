-- The recommendations; those of the whole programme come first.
SELECT recommendation.code, territory.code, recommendation.addressee, recommendation.text,
       recommendation.answer, recommendation.answered_on
FROM recommendation
LEFT JOIN territory ON territory.id = recommendation.territory
WHERE :territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories))
ORDER BY territory.code, recommendation.addressee, recommendation.code
