-- What changed: an earlier and a later value of one topic, the latest first.
SELECT about, figure_a, date_a, source_a, published_a, figure_b, date_b, source_b, published_b, reason, origins_a, origins_b,
  strength, statement_a, statement_b, topic, comparison, claim_a, claim_b
FROM side_by_side
WHERE relation = 'update'
ORDER BY published_b DESC, comparison
