-- What each source says about a topic: one statement of one article, with its value and the day it was published.
SELECT topics.id AS topic, topics.title AS about, sources.name AS source, articles.published,
  articles.title AS article_title, claims.subject_name AS subject, claims.predicate, claims.measure,
  figures.text AS figure, figures.hedge, figures.value_low, figures.value_high, figures.unit,
  coalesce(dates.start_date, claims.holds_start) AS start_date, coalesce(dates.end_date, claims.holds_end) AS end_date,
  claims.status, claims.speaker_name AS speaker, substr(articles.text, claims.start + 1, claims."end" - claims.start) AS statement,
  claims.id AS claim, articles.id AS article, articles.origin
FROM claims
JOIN topics ON topics.id = claims.topic
JOIN articles ON articles.id = claims.article
JOIN sources ON sources.id = articles.source
LEFT JOIN figures ON figures.id = claims.figure
LEFT JOIN dates ON dates.id = claims.date
WHERE claims.review IS NOT 'rejected'
