-- Moments, voices, texts and recommendations of the narratives. Hidden words are
-- found, too: the programme is the coach's own. What is recommended by the whole
-- programme is shown with any territory: the first one.
SELECT territory, said, name || iif (about IS NULL, '', ' – ' || about), haystack
FROM (
  SELECT territory.id AS territory, territory.name, NULL AS about, moment.title AS said,
         quatuor_fold (moment.title) AS haystack
  FROM moment
  JOIN territory ON territory.id = moment.territory
  UNION ALL
  SELECT territory.id, territory.name, moment.title, voice.text, quatuor_fold (voice.text)
  FROM voice
  JOIN moment ON moment.id = voice.moment
  JOIN territory ON territory.id = moment.territory
  UNION ALL
  SELECT territory.id, territory.name, NULL, entry.text, quatuor_fold (entry.text)
  FROM (
    SELECT territory, crossed AS text FROM narrative
    UNION ALL SELECT territory, trajectory FROM narrative
    UNION ALL SELECT territory, sincerity FROM narrative
    UNION ALL SELECT territory, involvement FROM narrative
    UNION ALL SELECT territory, cooperation FROM narrative
    UNION ALL SELECT territory, evaluation FROM narrative
  ) AS entry
  JOIN territory ON territory.id = entry.territory
  WHERE entry.text IS NOT NULL
  UNION ALL
  SELECT territory.id, territory.name, recommendation.answer, recommendation.text,
         quatuor_fold (recommendation.text || ' ' || ifnull (recommendation.answer, ''))
  FROM recommendation
  JOIN territory ON territory.id = coalesce (recommendation.territory, (SELECT min (id) FROM territory))
)
WHERE instr (haystack, :word) > 0
ORDER BY quatuor_fold (name)
