"""The queue of disagreements: the deepest first, page by page."""

from sqlalchemy.orm import Session
from tests.domain.builders import make_item, make_project

from goldsmith.domains.items.types import ItemStatus, Standing
from goldsmith.domains.items.verbs.standings import record_standings
from goldsmith.domains.review.queries import reviews
from goldsmith.domains.review.types import ReviewKind
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ItemId, ProjectId


def make_disputed(session: Session) -> tuple[Actor, ProjectId, list[ItemId]]:
    owner, project_id = make_project(session)
    items = [make_item(session, project_id) for _ in range(3)]
    agreements = (0.5, None, 0.2)
    record_standings(
        session,
        [
            Standing(item_id, ItemStatus.DISPUTED, 2, agreement)
            for item_id, agreement in zip(items, agreements, strict=True)
        ],
    )
    return owner, project_id, items


def test_the_deepest_disagreement_comes_first(session: Session) -> None:
    owner, project_id, (half, unknown, fifth) = make_disputed(session)
    page = reviews.list_waiting(
        session, owner, project_id, kind=ReviewKind.DISAGREEMENT, cursor=None, limit=10
    )
    assert [task.item_id for task in page.items] == [fifth, half, unknown]


def test_the_next_page_goes_on_where_the_first_ended(session: Session) -> None:
    owner, project_id, (half, unknown, _) = make_disputed(session)
    first = reviews.list_waiting(
        session, owner, project_id, kind=ReviewKind.DISAGREEMENT, cursor=None, limit=1
    )
    rest = reviews.list_waiting(
        session,
        owner,
        project_id,
        kind=ReviewKind.DISAGREEMENT,
        cursor=first.next_cursor,
        limit=10,
    )
    assert [task.item_id for task in rest.items] == [half, unknown]
