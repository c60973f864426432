-- Values side by side: two of one topic, `a` the earlier, how they relate and why, with the statement of each article.
SELECT topics.title AS about,
  CASE WHEN topics.dimension != 'date' THEN figure_a.text END AS figure_a,
  CASE topics.dimension WHEN 'date' THEN date_a.text END AS date_a,
  source_a.name AS source_a,
  CASE WHEN EXISTS (SELECT 1 FROM revisions WHERE article = article_a.id AND NOT current)
    THEN coalesce(article_a.modified, article_a.published) ELSE article_a.published END AS published_a,
  CASE WHEN topics.dimension != 'date' THEN figure_b.text END AS figure_b,
  CASE topics.dimension WHEN 'date' THEN date_b.text END AS date_b,
  source_b.name AS source_b,
  CASE WHEN EXISTS (SELECT 1 FROM revisions WHERE article = article_b.id AND NOT current)
    THEN coalesce(article_b.modified, article_b.published) ELSE article_b.published END AS published_b,
  comparisons.relation, comparisons.reason, comparisons.origins_a, comparisons.origins_b, comparisons.strength,
  substr(article_a.text, claim_a.start + 1, claim_a."end" - claim_a.start) AS statement_a,
  substr(article_b.text, claim_b.start + 1, claim_b."end" - claim_b.start) AS statement_b,
  topics.id AS topic, comparisons.id AS comparison, claim_a.id AS claim_a, claim_b.id AS claim_b
FROM comparisons
JOIN topics ON topics.id = comparisons.topic
JOIN claims AS claim_a ON claim_a.id = comparisons.a
JOIN articles AS article_a ON article_a.id = claim_a.article
JOIN sources AS source_a ON source_a.id = article_a.source
LEFT JOIN figures AS figure_a ON figure_a.id = claim_a.figure
LEFT JOIN dates AS date_a ON date_a.id = claim_a.date
JOIN claims AS claim_b ON claim_b.id = comparisons.b
JOIN articles AS article_b ON article_b.id = claim_b.article
JOIN sources AS source_b ON source_b.id = article_b.source
LEFT JOIN figures AS figure_b ON figure_b.id = claim_b.figure
LEFT JOIN dates AS date_b ON date_b.id = claim_b.date
WHERE comparisons.judged IS NOT 'unrelated'
