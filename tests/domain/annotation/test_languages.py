"""A language that a metadata update changes reaches the slots already made."""

import pytest
from tests.domain.annotation.test_returned_slots import judge_next
from tests.domain.builders import make_batch, make_member
from tests.domain.items.test_importing import Desk

from goldsmith.domains.annotation import jobs as annotation_jobs
from goldsmith.domains.annotation.queries import batches as reads
from goldsmith.domains.annotation.queries import work
from goldsmith.domains.annotation.types import Batch
from goldsmith.domains.annotation.verbs import serving
from goldsmith.domains.items.queries.items import list_items
from goldsmith.domains.items.types import ItemFilter, Mapping, OnKnown
from goldsmith.kernel import stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.ids import ItemId

ROWS = "id,text,lang\n1,One,en\n2,Two,en\n3,Three,en\n"
MAPPING = Mapping(fields={"text": "text"}, external_id="id", language="lang")


class Shift:
    """Two people of one language each, and a batch of texts in the first one's."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.rows = desk, ROWS
        desk.take(ROWS.encode(), MAPPING)
        with desk.database.transaction() as session:
            self.anna = make_member(session, desk.project_id, languages=("en",))
            self.ben = make_member(session, desk.project_id, languages=("sw",))
            page = list_items(session, desk.owner, desk.project_id, ItemFilter())
            items = {item.fields["text"]: item.id for item in page.items}
            self.items = (items["One"], items["Two"], items["Three"])
            self.batch: Batch = make_batch(
                session, desk.owner, desk.project_id,
                people=(self.anna, self.ben), item_ids=self.items,
            )  # fmt: skip

    def change(self, before: str, after: str) -> None:
        self.rows = self.rows.replace(before, after)
        done = self.desk.take(self.rows.encode(), MAPPING, on_known=OnKnown.UPDATE)
        assert done.updated == 1

    def next_of(self, actor: Actor) -> list[ItemId]:
        with self.desk.database.transaction() as session:
            queue = serving.lease_next(session, actor, self.batch.id, want=1)
            return [lease.item.id for lease in queue.leases if lease.item]

    def judge(self, actor: Actor) -> None:
        with self.desk.database.transaction() as session:
            judge_next(session, actor, self.batch.id)

    def left(self, actor: Actor) -> int:
        with self.desk.database.transaction() as session:
            return work.get_my_work(session, actor).batches[0].remaining


@pytest.fixture
def shift(fresh_database: Database, tmp_path) -> Shift:  # type: ignore[no-untyped-def]
    return Shift(Desk(fresh_database, Blobs(str(tmp_path))))


def test_the_worker_moves_slots_in_the_transaction_of_the_update() -> None:
    assert stale.DRAINS["item_language"] is annotation_jobs.follow_languages


def test_an_open_slot_goes_to_those_of_the_new_language(shift: Shift) -> None:
    assert shift.next_of(shift.ben) == []
    shift.change("2,Two,en", "2,Two,sw")
    assert shift.next_of(shift.ben) == [shift.items[1]]
    assert shift.left(shift.anna) == 2


def test_a_slot_behind_everybodys_cursor_is_served_in_its_new_language(shift: Shift) -> None:
    shift.change("3,Three,en", "3,Three,sw")
    shift.judge(shift.ben)
    shift.change("1,One,en", "1,One,sw")
    assert shift.next_of(shift.ben) == [shift.items[0]]


def test_a_judged_slot_stays(shift: Shift) -> None:
    shift.judge(shift.anna)
    shift.change("1,One,en", "1,One,sw")
    assert shift.next_of(shift.ben) == []
    with shift.desk.database.transaction() as session:
        assert reads.get_batch(session, shift.desk.owner, shift.batch.id).done == 1


def test_a_slot_in_hand_may_be_finished_and_comes_back_in_the_new_language(shift: Shift) -> None:
    assert shift.next_of(shift.anna) == [shift.items[0]]
    shift.change("1,One,en", "1,One,sw")
    assert shift.next_of(shift.anna) == [shift.items[0]]
    with shift.desk.database.transaction() as session:
        serving.leave(session, shift.anna, shift.batch.id)
    assert shift.next_of(shift.ben) == [shift.items[0]]


def test_a_language_nobody_here_has_is_named_on_the_batch(shift: Shift) -> None:
    shift.change("2,Two,en", "2,Two,ja")
    with shift.desk.database.transaction() as session:
        (found,) = reads.get_batch(session, shift.desk.owner, shift.batch.id).unreachable
    assert (found.language, found.items) == ("ja", 1)
