"""The doors of overlap that adapts."""

from goldsmith.domains.annotation.errors import BatchNotFound
from goldsmith.domains.annotation.queries import overlap as reads
from goldsmith.domains.annotation.types.overlap import ItemOverlap, OverlapReport
from goldsmith.domains.items.errors import ItemNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import BatchId, ItemId

router = Router(tags=["batches"])


@router.get("/items/{item_id}/overlaps", responses=problems(ItemNotFound))
def list_item_overlaps(item_id: ItemId, actor: CurrentActor, session: Tx) -> list[ItemOverlap]:
    """Whether an item has labels enough, and why."""
    return reads.list_item_overlaps(session, actor, item_id)


@router.get("/batches/{batch_id}/overlap", responses=problems(BatchNotFound))
def get_overlap_report(batch_id: BatchId, actor: CurrentActor, session: Tx) -> OverlapReport | None:
    """How far a batch is whose overlap adapts, and what that saves; null where it is fixed."""
    return reads.find_overlap_report(session, actor, batch_id)
