"""Labels follow judgements a moment later, in bulk."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.quality.verbs import labels, patterns, people
from goldsmith.kernel import stale
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.ids import ItemId


@stale.drains("item_label", waits_for=("items.run_import", "annotation.adopt_answers"))
def refresh_labels(session: Session, item_ids: Sequence[UUID]) -> None:
    """Compute standings and labels again of items whose judgements changed; past ones when all are in."""
    labels.refresh_labels(session, SYSTEM, [ItemId(item_id) for item_id in item_ids])


@stale.slow_ticks
def refresh_people(session: Session) -> None:
    """Compute again what is known about a project's people, where it changed."""
    people.refresh_due(session)


@stale.ticks
def fold_patterns(session: Session) -> None:
    """Add up what labels changed in the figures."""
    patterns.fold_patterns(session)
