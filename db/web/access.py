"""Who may see the pages and who may review: Datasette's own permissions, in 0.65's words and in 1.0's."""

from __future__ import annotations

from typing import Any

from datasette.utils import actor_matches_allow

PLUGIN = "recoupe"


async def ensure_may_view(datasette: Any, actor: Any, database: str) -> None:
    """Raise Datasette's Forbidden where `actor` may not see the database."""
    if hasattr(datasette, "ensure_permissions"):
        await datasette.ensure_permissions(actor, [("view-database", database), "view-instance"])
        return
    from datasette.resources import DatabaseResource  # 1.0

    await datasette.ensure_permission(
        action="view-database", resource=DatabaseResource(database), actor=actor
    )


async def may_review(datasette: Any, actor: Any, database: str) -> bool:
    """Whether `actor` may write reviews.

    Who holds Datasette's `insert-row` on the table `reviews` may, the root user of `recoupe serve` may, and so may whom the
    plugin's setting `{"plugins": {"recoupe": {"allow": {"id": "editor"}}}}` (an allow block of Datasette's) names.
    """
    if actor is None or not datasette.get_database(database).is_mutable:
        return False
    settings = [datasette.plugin_config(PLUGIN, database=of) or {} for of in (database, None)]
    named = next((s["allow"] for s in settings if "allow" in s), None)
    if named is not None and actor_matches_allow(actor, named):
        return True
    if hasattr(datasette, "permission_allowed"):
        allowed = await datasette.permission_allowed(
            actor, "insert-row", resource=(database, "reviews"), default=actor.get("id") == "root"
        )
    else:
        from datasette.resources import TableResource  # 1.0

        allowed = await datasette.allowed(
            action="insert-row", resource=TableResource(database, "reviews"), actor=actor
        )
    return bool(allowed)
