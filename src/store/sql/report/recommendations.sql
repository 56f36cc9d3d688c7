-- The recommendations; those of the whole programme come first, those of the
-- territories in the order of their index.
SELECT recommendation.code AS code, NULL AS territory, recommendation.addressee AS addressee,
       recommendation.text, recommendation.answer, recommendation.answered_on
FROM recommendation
WHERE recommendation.territory IS NULL AND :territories IS NULL
UNION ALL
SELECT recommendation.code, territory.code, recommendation.addressee, recommendation.text,
       recommendation.answer, recommendation.answered_on
FROM territory
CROSS JOIN recommendation ON recommendation.territory = territory.id
WHERE :territories IS NULL OR hex (territory.id) IN (SELECT value FROM json_each (:territories))
ORDER BY territory, addressee, code
