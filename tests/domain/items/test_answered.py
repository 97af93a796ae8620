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


def test_an_item_is_found_by_one_of_several_labels(session: Session) -> None:
    owner, project_id = make_project(session)
    both, one, other = (make_item(session, project_id) for _ in range(3))
    said = [{"bill + login": 1, "bill": 1}, {"login": 2}, {"billing": 1}]
    record_standings(
        session,
        [
            Standing(item, ItemStatus.JUDGED, 2, 0.3, {"topic": {"distribution": given}})
            for item, given in zip((both, one, other), said, strict=True)
        ],
    )
    login = list_items(session, owner, project_id, ItemFilter(answered=["topic:login"]))
    assert [item.id for item in login.items] == [both, one]
    mixed = ItemFilter(answered=["topic:bill", "topic:login"])
    assert [item.id for item in list_items(session, owner, project_id, mixed).items] == [both]
