-- The figures of an entity over time: one figure stated of it in one article.
SELECT entities.name AS entity, articles.published, claims.measure, claims.concept, figures.text AS figure,
  figures.hedge, figures.value_low, figures.value_high, figures.unit, figures.base_low, figures.base_high,
  figures.base_unit, claims.status, sources.name AS source, substr(articles.text, claims.start + 1, claims."end" - claims.start) AS statement,
  entities.id AS entity_id, claims.id AS claim, articles.id AS article
FROM claims
JOIN entities ON entities.id = claims.subject
JOIN figures ON figures.id = claims.figure
JOIN articles ON articles.id = claims.article
JOIN sources ON sources.id = articles.source
WHERE claims.review IS NOT 'rejected' AND figures.review IS NOT 'rejected'
