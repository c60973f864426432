-- Who said what: one quote, its speaker and where it was printed.
SELECT coalesce(entities.name, quotes.speaker_name) AS speaker, quotes.text AS words,
  CASE quotes.direct WHEN 1 THEN 'direct' ELSE 'indirect' END AS speech, quotes.cue, articles.published,
  sources.name AS source, articles.title AS article_title,
  quotes.speaker AS entity_id, quotes.id AS quote, articles.id AS article
FROM quotes
JOIN articles ON articles.id = quotes.article
JOIN sources ON sources.id = articles.source
LEFT JOIN entities ON entities.id = quotes.speaker
WHERE quotes.review IS NOT 'rejected'
