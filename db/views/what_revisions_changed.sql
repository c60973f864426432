-- What a revision of an article changed: a figure, date or quote that came, went or was said otherwise.
SELECT articles.title AS article_title, sources.name AS source, revisions.number AS revision,
  coalesce(revisions.modified, revisions.published) AS revised, revision_changes.kind,
  revision_changes.measure, revision_changes.was, revision_changes.now,
  revision_changes.was_sentence, revision_changes.now_sentence, articles.url, articles.id AS article
FROM revision_changes
JOIN revisions ON revisions.article = revision_changes.article AND revisions.id = revision_changes.revision
JOIN articles ON articles.id = revision_changes.article
JOIN sources ON sources.id = articles.source
ORDER BY revised DESC, articles.id, revision_changes.id
