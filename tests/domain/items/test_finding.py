"""The table of items: search in every script, filters, pages, acts and slices."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import make_member, make_project, make_stranger

from goldsmith.domains.items.errors import (
    FilterInvalid,
    ItemNotFound,
    NothingChosen,
    SliceNameTaken,
    SliceNotFound,
    TextKnown,
)
from goldsmith.domains.items.queries import history
from goldsmith.domains.items.queries import slices as saved
from goldsmith.domains.items.queries.items import (
    count_items,
    get_facets,
    get_item,
    list_items,
    stream_items,
)
from goldsmith.domains.items.types import (
    ItemAct,
    ItemFilter,
    ItemSort,
    ItemStatus,
    NewItem,
    Standing,
)
from goldsmith.domains.items.verbs import search, slices
from goldsmith.domains.items.verbs.acts import act_on_items
from goldsmith.domains.items.verbs.standings import record_standings
from goldsmith.domains.items.verbs.writing import write_item
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import SYSTEM, Role
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.ids import SliceId, new_id
from goldsmith.kernel.pages import CursorInvalid

TEXTS = {
    "en": "The 100% refund arrived_late",
    "zh": "我想退货，请问怎么办",
    "ja": "返品したいのですが",
    "ar": "أريد استرداد أموالي",
    "de": "Größe passt nicht",
}


class Shelf:
    """A project with a text in each of five languages, findable by index or not yet."""

    def __init__(self, session: Session, *, is_indexed: bool) -> None:
        self.session = session
        self.owner, self.project_id = make_project(session)
        self.ids = {
            language: write_item(
                session,
                self.owner,
                self.project_id,
                NewItem(language, {"text": text}, language, metadata={"topic:sub": "a:b", "n": 1}),
            )
            for language, text in TEXTS.items()
        }
        if is_indexed:
            search.make_findable(session, self.project_id, size=100)

    def find(self, **wanted: object) -> list[str]:
        page = list_items(self.session, self.owner, self.project_id, ItemFilter(**wanted))
        return [item.external_id for item in page.items]


@pytest.fixture(params=[True, False], ids=["indexed", "not yet indexed"])
def shelf(session: Session, request: pytest.FixtureRequest) -> Shelf:
    return Shelf(session, is_indexed=request.param)


@pytest.mark.parametrize(
    ("part", "language"),
    [("REFUND arr", "en"), ("00% ref", "en"), ("ed_la", "en"), ("退货", "zh"), ("返品", "ja"),
     ("استرداد", "ar"), ("größe", "de"), ("f", None)],
)  # fmt: skip
def test_a_part_of_a_text_is_found_in_every_script(
    shelf: Shelf, part: str, language: str | None
) -> None:
    assert shelf.find(contains=part) == [language or "en"]


@pytest.mark.parametrize("part", ["xyz", "100_ refund", "a%b", "退退货"])
def test_what_is_not_there_is_not_found(shelf: Shelf, part: str) -> None:
    assert shelf.find(contains=part) == []


def test_words_are_found_in_any_order(shelf: Shelf) -> None:
    assert shelf.find(q="nicht größe") == ["de"]


def test_language_sensitivity_and_metadata_narrow(shelf: Shelf) -> None:
    assert shelf.find(language="ja") == ["ja"]
    assert len(shelf.find(sensitivity="unknown")) == 5
    assert shelf.find(sensitivity="harmful") == []
    assert len(shelf.find(meta=["topic:sub:a:b", "n:1"])) == 5
    assert shelf.find(meta=["n:2"]) == []
    assert shelf.find(meta=["n"]) == []


def test_the_application_may_have_its_items_counted_again(session: Session) -> None:
    Shelf(session, is_indexed=True)
    search.count_again(session)
    known = "SELECT count(*) FROM pg_stats WHERE tablename IN ('items', 'item_search')"
    assert session.scalar(text(known))


def test_standings_narrow(shelf: Shelf) -> None:
    annotator = make_member(shelf.session, shelf.project_id)
    judged = Standing(
        shelf.ids["zh"],
        ItemStatus.DISPUTED,
        judgements=2,
        agreement=0.5,
        labels={"mood": {"value": ["a:b"], "state": "majority"}},
        annotator_ids=[annotator.person_id],
    )
    record_standings(shelf.session, [judged])
    assert shelf.find(status=[ItemStatus.DISPUTED]) == ["zh"]
    assert len(shelf.find(status=[ItemStatus.NEW])) == 4
    assert shelf.find(label=["mood:a:b"]) == ["zh"]
    assert shelf.find(annotator=annotator.person_id) == ["zh"]
    assert shelf.find(agreement_below=0.6) == ["zh"]
    assert shelf.find(status=[ItemStatus.DISPUTED], language="de") == []


@pytest.mark.parametrize("sort", list(ItemSort))
@pytest.mark.parametrize("wanted", [ItemFilter(), ItemFilter(status=[ItemStatus.NEW])])
def test_pages_hold_every_item_once(shelf: Shelf, sort: ItemSort, wanted: ItemFilter) -> None:
    found: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = list_items(
            shelf.session, shelf.owner, shelf.project_id, wanted,
            sort=sort, cursor=cursor or None, limit=2,
        )  # fmt: skip
        found += [item.external_id for item in page.items]
        cursor = page.next_cursor
    assert sorted(found) == sorted(TEXTS)


def test_least_agreement_comes_first_and_none_last(shelf: Shelf) -> None:
    for name, agreement in (("zh", 0.5), ("de", 0.9), ("ja", 0.0)):
        judged = Standing(
            shelf.ids[name], ItemStatus.DISPUTED, judgements=2, agreement=agreement,
            labels={}, annotator_ids=[],
        )  # fmt: skip
        record_standings(shelf.session, [judged])
    page = list_items(
        shelf.session, shelf.owner, shelf.project_id, ItemFilter(), sort=ItemSort.AGREEMENT, limit=4
    )
    rest = list_items(
        shelf.session, shelf.owner, shelf.project_id, ItemFilter(),
        sort=ItemSort.AGREEMENT, cursor=page.next_cursor, limit=4,
    )  # fmt: skip
    order = [item.external_id for item in (*page.items, *rest.items)]
    assert order[:3] == ["ja", "zh", "de"]
    assert sorted(order) == sorted(TEXTS)


def test_a_count_is_exact_while_it_is_small(shelf: Shelf) -> None:
    found = count_items(shelf.session, shelf.owner, shelf.project_id, ItemFilter(language="de"))
    assert (found.count, found.is_estimate) == (1, False)


def test_facets_name_what_is_there(shelf: Shelf) -> None:
    facets = get_facets(shelf.session, shelf.owner, shelf.project_id)
    assert {facet.value for facet in facets.language} == set(TEXTS)
    assert [(facet.value, facet.count) for facet in facets.status] == [("new", 5)]
    assert ("n:1", 5) in [(facet.value, facet.count) for facet in facets.metadata]


def test_everything_that_a_filter_means_streams(shelf: Shelf) -> None:
    found = stream_items(shelf.session, shelf.owner, shelf.project_id, ItemFilter(contains="退"))
    assert [row["id"] for row in found] == ["zh"]


def test_items_are_withheld_and_restored(shelf: Shelf) -> None:
    chosen = ItemFilter(language="de")
    act_on_items(shelf.session, shelf.owner, shelf.project_id, act=ItemAct.WITHHOLD, wanted=chosen)
    assert shelf.find(is_withheld=True) == ["de"]
    act_on_items(
        shelf.session, shelf.owner, shelf.project_id,
        act=ItemAct.RESTORE, item_ids=[shelf.ids["de"]],
    )  # fmt: skip
    assert shelf.find(is_withheld=True) == []
    verbs = [entry.verb for entry in history.list_history(
        shelf.session, shelf.owner, shelf.ids["de"])]  # fmt: skip
    assert verbs == ["item.written", "items.withheld", "items.restored"]


def test_an_act_needs_items_or_a_filter_of_its_project(shelf: Shelf) -> None:
    _, other_id = make_project(shelf.session)
    act = ItemAct.WITHHOLD
    with pytest.raises(NothingChosen):
        act_on_items(shelf.session, shelf.owner, shelf.project_id, act=act)
    with pytest.raises(ItemNotFound):
        act_on_items(shelf.session, SYSTEM, other_id, act=act, item_ids=[shelf.ids["de"]])


def test_a_slice_narrows_like_its_filter(shelf: Shelf) -> None:
    kept = slices.save_slice(
        shelf.session, shelf.owner, shelf.project_id,
        name="German", query=ItemFilter(language="de"),
    )  # fmt: skip
    assert shelf.find(slice_id=kept.id) == ["de"]
    assert shelf.find(slice_id=kept.id, language="ja") == []
    with pytest.raises(SliceNameTaken):
        slices.save_slice(
            shelf.session, shelf.owner, shelf.project_id, name="German", query=ItemFilter()
        )
    slices.delete_slice(shelf.session, shelf.owner, kept.id)
    with pytest.raises(SliceNotFound):
        shelf.find(slice_id=kept.id)


def test_a_filter_or_cursor_that_makes_no_sense_is_refused(shelf: Shelf) -> None:
    with pytest.raises(FilterInvalid):
        shelf.find(contains="a\0b")
    with pytest.raises(FilterInvalid):
        shelf.find(q="a\0b")
    with pytest.raises(CursorInvalid):
        list_items(shelf.session, shelf.owner, shelf.project_id, ItemFilter(), cursor="nonsense")


def test_a_text_that_is_there_is_not_written_again(shelf: Shelf) -> None:
    again = NewItem("other", {"text": TEXTS["de"]})
    with pytest.raises(TextKnown):
        write_item(shelf.session, shelf.owner, shelf.project_id, again)


def test_an_annotator_sees_no_table_and_a_viewer_changes_nothing(session: Session) -> None:
    shelf = Shelf(session, is_indexed=True)
    annotator = make_member(session, shelf.project_id, role=Role.ANNOTATOR)
    viewer = make_member(session, shelf.project_id, role=Role.VIEWER)
    with pytest.raises(Denied):
        list_items(session, annotator, shelf.project_id, ItemFilter())
    with pytest.raises(Denied):
        get_item(session, annotator, shelf.ids["de"])
    with pytest.raises(Denied):
        act_on_items(
            session, viewer, shelf.project_id, act=ItemAct.WITHHOLD, item_ids=[shelf.ids["de"]]
        )
    with pytest.raises(Denied):
        slices.save_slice(session, viewer, shelf.project_id, name="x", query=ItemFilter())
    with pytest.raises(Denied):
        write_item(session, viewer, shelf.project_id, NewItem("x", {"text": "x"}))


def test_a_stranger_learns_nothing_of_items_and_slices(session: Session) -> None:
    shelf = Shelf(session, is_indexed=True)
    kept = slices.save_slice(session, shelf.owner, shelf.project_id, name="x", query=ItemFilter())
    stranger = make_stranger(session)
    with pytest.raises(ItemNotFound):
        get_item(session, stranger, shelf.ids["de"])
    with pytest.raises(ItemNotFound):
        history.list_history(session, stranger, shelf.ids["de"])
    with pytest.raises(SliceNotFound):
        slices.delete_slice(session, stranger, kept.id)
    with pytest.raises(SliceNotFound):
        slices.delete_slice(session, shelf.owner, SliceId(new_id()))
    with pytest.raises(ProjectNotFound):
        saved.list_slices(session, stranger, shelf.project_id)
    with pytest.raises(ProjectNotFound):
        get_facets(session, stranger, shelf.project_id)
    with pytest.raises(ProjectNotFound):
        count_items(session, stranger, shelf.project_id, ItemFilter())
