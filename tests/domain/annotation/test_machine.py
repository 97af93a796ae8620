"""Whatever people do in whatever order: no overlap is breached, nothing is lost, nothing doubled."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import func, select, text, update
from sqlalchemy.orm import Session
from tests.domain.builders import make_batch, make_item, make_member, make_project, sentiment

from goldsmith.domains.annotation.errors import AnnotationChanged, AnnotationReviewed
from goldsmith.domains.annotation.tables import AnnotationRevisionRow, AnnotationRow, SlotRow
from goldsmith.domains.annotation.types import Lease, SkipReason
from goldsmith.domains.annotation.types.overlap import AdaptiveOverlap, Beliefs, Believed
from goldsmith.domains.annotation.verbs import (
    batches,
    believing,
    counting,
    deciding,
    revising,
    serving,
    submitting,
)
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.database import Database
from goldsmith.kernel.ids import AnnotationId

N_PEOPLE, N_ITEMS = 3, 3
WHO = st.integers(0, N_PEOPLE - 1)
LABEL = st.sampled_from(["positive", "negative"])


def make_machine(  # noqa: C901  # its rules live inside
    database: Database, *, adaptive: AdaptiveOverlap | None = None
) -> type[RuleBasedStateMachine]:
    class Work(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.connection = database.engine.connect()
            self.outer = self.connection.begin()
            self.session = Session(
                self.connection, expire_on_commit=False,
                join_transaction_mode="create_savepoint",
            )  # fmt: skip
            self.owner, project_id = make_project(self.session)
            self.people: list[Actor] = [
                make_member(self.session, project_id) for _ in range(N_PEOPLE)
            ]
            items = tuple(make_item(self.session, project_id) for _ in range(N_ITEMS))
            self.batch = make_batch(
                self.session, self.owner, project_id, people=tuple(self.people),
                item_ids=items, overlap=3 if adaptive else 1, adaptive=adaptive,
            )  # fmt: skip
            self.overlap = self.batch.overlap
            self.project_id, self.items = project_id, items
            self.seen: list[list[Lease]] = [[] for _ in range(N_PEOPLE)]
            self.stored: dict[AnnotationId, int] = {}

        def teardown(self) -> None:
            self.session.close()
            self.outer.rollback()
            self.connection.close()

        @rule(who=WHO)
        def open(self, who: int) -> None:
            queue = serving.lease_next(self.session, self.people[who], self.batch.id, want=2)
            known = {lease.id for lease in self.seen[who]}
            self.seen[who] += [lease for lease in queue.leases if lease.id not in known]

        @rule(who=WHO, label=LABEL, data=st.data())
        def submit_any_lease_ever_held(self, who: int, label: str, data: st.DataObject) -> None:
            if not self.seen[who]:
                return
            lease = data.draw(st.sampled_from(self.seen[who]))
            try:
                done = submitting.submit_annotation(
                    self.session, self.people[who], lease.id, answers=sentiment(label),
                    active_ms=1, elapsed_ms=1, base_revision=lease.base_revision, want=0,
                )  # fmt: skip
            except AnnotationChanged:
                return
            self.stored[done.annotation.id] = done.annotation.revision

        @rule(who=WHO, data=st.data())
        def skip(self, who: int, data: st.DataObject) -> None:
            if self.seen[who]:
                lease = data.draw(st.sampled_from(self.seen[who]))
                submitting.skip_item(
                    self.session, self.people[who], lease.id, reason=SkipReason.OTHER, want=0
                )

        @rule()
        def time_passes(self) -> None:
            past = func.now() - func.make_interval(0, 0, 0, 1)
            self.session.execute(update(SlotRow).values(expires_at=past))
            serving.expire_leases(self.session)

        @rule(data=st.data(), label=LABEL)
        def revise(self, data: st.DataObject, label: str) -> None:
            if not self.stored:
                return
            annotation_id = data.draw(st.sampled_from(sorted(self.stored)))
            row = self.session.get_one(AnnotationRow, annotation_id, populate_existing=True)
            author = next(p for p in self.people if p.person_id == row.annotator_id)
            try:
                revised = revising.revise_annotation(
                    self.session, author, annotation_id, answers=sentiment(label),
                    base_revision=row.revision,
                )  # fmt: skip
            except AnnotationReviewed:
                return
            self.stored[annotation_id] = revised.revision

        @rule(data=st.data(), is_for_author=st.booleans())
        def reject(self, data: st.DataObject, is_for_author: bool) -> None:
            if self.stored:
                counting.reopen_annotation(
                    self.session, self.owner, data.draw(st.sampled_from(sorted(self.stored))),
                    is_for_author=is_for_author, message="Again.",
                )  # fmt: skip

        @rule()
        def want_more(self) -> None:
            if self.overlap < 3 + bool(adaptive):
                self.overlap += 1
                batches.raise_overlap(self.session, self.owner, self.batch.id, overlap=self.overlap)

        @rule(skills=st.lists(st.floats(0.5, 0.99), min_size=N_PEOPLE, max_size=N_PEOPLE))
        def think_otherwise_of_people(self, skills: list[float]) -> None:
            people = [
                Believed(who.person_id, [skill], skill, 9, [])
                for who, skill in zip(self.people, skills, strict=True)
            ]
            held = Beliefs("sentiment", ["positive", "negative"], [0.5, 0.5], 1.0, 0, people)
            believing.hold_beliefs(self.session, SYSTEM, self.project_id, beliefs=[held])
            deciding.decide_again(self.session, self.items)
            deciding.tell_batches(self.session, self.items)

        @rule(who=WHO)
        def leave_and_come_back(self, who: int) -> None:
            person_id = self.people[who].person_id
            batches.remove_member(self.session, self.owner, self.batch.id, person_id)
            batches.add_member(self.session, self.owner, self.batch.id, person_id)

        @invariant()
        def overlap_holds(self) -> None:
            live = (
                select(SlotRow.item_id.label("item"), SlotRow.id)
                .where(SlotRow.batch_id == self.batch.id, SlotRow.state == "leased")
                .subquery()
            )
            counted = select(AnnotationRow.item_id, func.count()).where(
                AnnotationRow.batch_id == self.batch.id, AnnotationRow.is_counted
            )
            judged = dict(self.session.execute(counted.group_by(AnnotationRow.item_id)).all())
            leased = dict(
                self.session.execute(select(live.c.item, func.count()).group_by(live.c.item)).all()
            )
            sums = {item: judged.get(item, 0) + leased.get(item, 0) for item in judged | leased}
            assert all(total <= self.overlap for total in sums.values()), sums

        @invariant()
        def nobody_counts_twice_on_an_item(self) -> None:
            twice = self.session.execute(
                select(AnnotationRow.item_id, AnnotationRow.annotator_id)
                .where(AnnotationRow.batch_id == self.batch.id, AnnotationRow.is_counted)
                .group_by(AnnotationRow.item_id, AnnotationRow.annotator_id)
                .having(func.count() > 1)
            ).all()
            assert twice == []

        @invariant()
        def nothing_acknowledged_is_lost(self) -> None:
            kept = dict(
                self.session.execute(
                    select(
                        AnnotationRevisionRow.annotation_id,
                        func.max(AnnotationRevisionRow.revision),
                    )
                    .where(AnnotationRevisionRow.annotation_id.in_(list(self.stored)))
                    .group_by(AnnotationRevisionRow.annotation_id)
                ).all()
            )
            assert kept == self.stored

        @invariant()
        def a_done_slot_has_its_judgement(self) -> None:
            done = self.session.scalar(
                select(func.count()).where(
                    SlotRow.batch_id == self.batch.id, SlotRow.state == "done"
                )
            )
            counted = self.session.scalar(
                select(func.count()).where(
                    AnnotationRow.batch_id == self.batch.id, AnnotationRow.is_counted
                )
            )
            told = batches.reads.get_batch(self.session, self.owner, self.batch.id).done
            assert done == counted == told

        @invariant()
        def an_open_item_wants_its_slot(self) -> None:
            missing = self.session.execute(
                text("SELECT o.item_id FROM item_overlaps o WHERE o.batch_id = :b"
                     " AND o.state = 'open' AND NOT EXISTS (SELECT FROM slots s"
                     " WHERE s.batch_id = o.batch_id AND s.item_id = o.item_id AND s.state <> 'done')"),
                {"b": self.batch.id},
            ).all()  # fmt: skip
            assert missing == []

    return Work


@pytest.fixture(params=[None, AdaptiveOverlap(confidence=0.9, full_share=0.2)])
def machine(request: pytest.FixtureRequest, database: Database) -> type[RuleBasedStateMachine]:
    return make_machine(database, adaptive=request.param)


def test_no_order_of_events_breaks_a_promise(machine: type[RuleBasedStateMachine]) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=25,
            stateful_step_count=30,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],  # a shorter story is not worth minutes
            suppress_health_check=list(HealthCheck),
        ),
    )
