-- Which articles are copies of one dispatch: one article of an origin that several share.
SELECT origins.id AS origin, origins.articles AS copies, origins.agency, sources.name AS source,
  articles.published, articles.title AS article_title, articles.id AS article
FROM origins
JOIN articles ON articles.origin = origins.id
JOIN sources ON sources.id = articles.source
WHERE origins.articles > 1
ORDER BY origins.articles DESC, origins.id, articles.published
