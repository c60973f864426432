-- Where a person, body or place is named: one mention of an entity in one article.
SELECT entities.name AS entity, articles.published, mentions.text AS called, mentions.role, sources.name AS source,
  (SELECT substr(articles.text, s.start + 1, s."end" - s.start) FROM sentences AS s
    WHERE s.article = articles.id AND s.start <= mentions.start ORDER BY s.start DESC LIMIT 1) AS sentence,
  entities.id AS entity_id, mentions.id AS mention, articles.id AS article
FROM entities
JOIN aliases ON aliases.entity = entities.id
JOIN article_names ON article_names.name = aliases.id
JOIN numbers USING (number)
JOIN mentions ON mentions.article = numbers.article AND mentions.name = aliases.name
  AND mentions.label = aliases.label AND mentions.identifier IS aliases.identifier
JOIN articles ON articles.id = mentions.article
JOIN sources ON sources.id = articles.source
WHERE mentions.review IS NOT 'rejected'
