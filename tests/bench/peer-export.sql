-- The table of answers as one would ask for it with joins alone: the same rows in
-- the same order, save that a name which two persons bear is not looked for.
SELECT territory.code, campaign.code, category.code, criterion.code, rating.level, rating.comment,
       rating.evidence, person.given_name || ' ' || person.family_name, rating.rated_on
FROM rating
JOIN seat ON seat.id = rating.seat
JOIN territory ON territory.id = seat.territory
JOIN category ON category.id = seat.category
JOIN campaign ON campaign.id = rating.campaign
JOIN criterion ON criterion.id = rating.criterion
JOIN dimension ON dimension.id = criterion.dimension
LEFT JOIN person ON person.id = rating.person
ORDER BY territory.code, campaign.rank, category.rank, dimension.rank, criterion.rank;
