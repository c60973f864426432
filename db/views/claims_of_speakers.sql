-- The claims of a speaker over time: one statement made on somebody's word.
SELECT coalesce(entities.name, claims.speaker_name) AS speaker, articles.published, claims.subject_name AS subject,
  claims.measure, figures.text AS figure, figures.value_low, figures.value_high, figures.unit,
  dates.start_date, dates.end_date, claims.status, substr(articles.text, claims.start + 1, claims."end" - claims.start) AS statement,
  sources.name AS source, claims.speaker AS entity_id, claims.id AS claim, articles.id AS article
FROM claims
JOIN articles ON articles.id = claims.article
JOIN sources ON sources.id = articles.source
LEFT JOIN entities ON entities.id = claims.speaker
LEFT JOIN figures ON figures.id = claims.figure
LEFT JOIN dates ON dates.id = claims.date
WHERE claims.speaker_name IS NOT NULL AND claims.review IS NOT 'rejected'
ORDER BY articles.published
