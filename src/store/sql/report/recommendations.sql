-- The recommendations; those of the whole programme come first.
SELECT recommendation.code, territory.code, recommendation.addressee, recommendation.text,
       recommendation.answer, recommendation.answered_on
FROM recommendation
LEFT JOIN territory ON territory.id = recommendation.territory
WHERE :territory IS NULL OR territory.id = :territory
ORDER BY territory.code, recommendation.addressee, recommendation.code
