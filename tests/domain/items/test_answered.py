"""Finding items by what any annotator said, also where another answer was settled."""

from sqlalchemy.orm import Session
from tests.domain.builders import make_item, make_project

from goldsmith.domains.items.queries.items import list_items
from goldsmith.domains.items.types import ItemFilter, ItemStatus, Standing
from goldsmith.domains.items.verbs.standings import record_standings


def test_an_item_is_found_by_its_minority_answers(session: Session) -> None:
    owner, project_id = make_project(session)
    mixed, clear = make_item(session, project_id), make_item(session, project_id)
    split = {
        "tone": {"state": "majority", "value": ["good"], "distribution": {"good": 2, "bad": 1}}
    }
    whole = {"tone": {"state": "majority", "value": ["good"], "distribution": {"good": 3}}}
    record_standings(
        session,
        [
            Standing(mixed, ItemStatus.JUDGED, 3, 0.3, split),
            Standing(clear, ItemStatus.JUDGED, 3, 1.0, whole),
        ],
    )
    wanted = ItemFilter(answered=["tone:good", "tone:bad"])
    found = list_items(session, owner, project_id, wanted)
    assert [item.id for item in found.items] == [mixed]
