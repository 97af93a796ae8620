"""A random sample tells how wrong labels are; criteria say whether that is good enough."""

from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_item,
    make_member,
    make_project,
    make_stranger,
    make_version,
)
from tests.domain.quality.exported import read_export

from goldsmith.domains.items.types import ItemStatus, Standing
from goldsmith.domains.items.verbs.standings import record_standings
from goldsmith.domains.quality.errors import (
    AuditNotFound,
    AuditPlanInvalid,
    AuditTaskNotFound,
    CriterionInvalid,
    NothingSettled,
)
from goldsmith.domains.quality.queries import audits as reads
from goldsmith.domains.quality.queries import criteria as criteria_reads
from goldsmith.domains.quality.queries.audits import Audit, AuditPlan, PlanKind
from goldsmith.domains.quality.queries.criteria import Criterion, CriterionKind
from goldsmith.domains.quality.verbs import audits, criteria
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Role
from goldsmith.kernel.errors import Denied, PreconditionFailed
from goldsmith.stats.audits import stratified_share

MEASURE = AuditPlan()


@pytest.fixture
def house(session: Session) -> SimpleNamespace:
    """A hundred settled items, nine in ten of them positive, and somebody to check them."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    items = [make_item(session, project_id) for _ in range(100)]
    record_standings(
        session,
        [
            Standing(
                item_id=item, status=ItemStatus.JUDGED, judgements=3, agreement=1.0,
                labels={"sentiment": {"state": "majority", "value": [
                    "negative" if n % 10 == 0 else "positive"], "distribution": {}}},
                annotator_ids=[],
            )
            for n, item in enumerate(items)
        ],
    )  # fmt: skip
    return SimpleNamespace(
        owner=owner, project_id=project_id, items=items,
        rita=make_member(session, project_id, role=Role.REVIEWER),
        anna=make_member(session, project_id), stranger=make_stranger(session),
    )  # fmt: skip


def _draw(
    session: Session, house: SimpleNamespace, plan: AuditPlan = MEASURE, wanted: int | None = None,
    seed: int = 0,
) -> Audit:  # fmt: skip
    return audits.draw_audit(
        session, house.owner, house.project_id, question_id="sentiment", plan=plan, wanted=wanted,
        seed=seed,
    )  # fmt: skip


def _check(session: Session, house: SimpleNamespace, audit: Audit, n: int, wrong: int) -> Audit:
    for place in range(n):
        task = reads.find_next_task(session, house.rita, audit.id)
        assert task is not None
        audit = audits.check_item(
            session, house.rita, audit.id, task.place, is_right=place >= wrong
        )
    return audit


def _drawn(session: Session, audit: Audit) -> list[object]:
    rows = text("SELECT item_id FROM audit_items WHERE audit_id = :id ORDER BY place")
    return list(session.scalars(rows, {"id": audit.id}))


def test_a_sample_is_the_same_for_the_same_seed(session: Session, house: SimpleNamespace) -> None:
    first, again = _draw(session, house, wanted=20), _draw(session, house, wanted=20)
    other = _draw(session, house, wanted=20, seed=1)
    assert len(_drawn(session, first)) == 20
    assert _drawn(session, first) == _drawn(session, again) != _drawn(session, other)


def test_the_interval_is_exact_for_the_lot(session: Session, house: SimpleNamespace) -> None:
    found = _check(session, house, _draw(session, house, wanted=50), 50, wrong=1)
    assert (found.checked, found.errors, found.value) == (50, 1, 0.02)
    assert (found.low, found.high, found.method) == (0.01, 0.08, "hypergeometric")


def test_the_export_holds_what_an_audited_error_is_computed_from(
    session: Session, house: SimpleNamespace
) -> None:
    plan = AuditPlan(is_stratified=True)
    _check(session, house, _draw(session, house, plan=plan, wanted=20, seed=11), 20, wrong=4)
    criteria.set_criteria(
        session, house.owner, house.project_id,
        criteria=[Criterion(CriterionKind.AUDITED_ERROR, "sentiment", 0.5)], revision=0,
    )  # fmt: skip
    told = read_export(session, house.owner, house.project_id)
    (audit,), (state,) = told.audits, told.criteria
    again = stratified_share(audit.strata)
    assert (audit.seed, audit.lot, audit.checked, audit.errors) == (11, 100, 20, 4)
    assert (again.value, again.interval.low, again.interval.high) == (
        audit.value, audit.low, audit.high,
    )  # fmt: skip
    assert (state.value, state.n) == (audit.value, 20)


def test_every_label_is_drawn_where_the_sample_is_stratified(
    session: Session, house: SimpleNamespace
) -> None:
    audit = _draw(session, house, AuditPlan(is_stratified=True), wanted=5)
    rows = session.execute(
        text("SELECT stratum, count(*), max(stratum_size) FROM audit_items WHERE audit_id = :id "
             "GROUP BY 1 ORDER BY 1"), {"id": audit.id},
    ).all()  # fmt: skip
    assert [tuple(row) for row in rows] == [("negative", 1, 10), ("positive", 5, 90)]
    assert _check(session, house, audit, 6, wrong=0).value == 0.0


def test_a_single_plan_decides_after_its_items(session: Session, house: SimpleNamespace) -> None:
    plan = AuditPlan(PlanKind.SINGLE, good=0.02, bad=0.2)
    audit = _draw(session, house, plan)
    assert (audit.wanted, audit.plan.accept, audit.verdict) == (30, 2, "go_on")
    assert _check(session, house, audit, 3, wrong=3).verdict == "refuse"
    good = _draw(session, house, plan, seed=2)
    assert _check(session, house, good, 30, wrong=1).verdict == "accept"


def test_a_sequential_plan_stops_as_soon_as_it_is_clear(
    session: Session, house: SimpleNamespace
) -> None:
    audit = _draw(session, house, AuditPlan(PlanKind.SEQUENTIAL, good=0.02, bad=0.2))
    found = _check(session, house, audit, 16, wrong=0)
    assert (found.verdict, found.checked < found.wanted) == ("accept", True)


def test_rates_that_no_plan_tells_apart_are_refused(
    session: Session, house: SimpleNamespace
) -> None:
    with pytest.raises(AuditPlanInvalid):
        _draw(session, house, AuditPlan(PlanKind.SINGLE, good=0.2, bad=0.1))


def test_nothing_settled_is_said(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    with pytest.raises(NothingSettled):
        audits.draw_audit(session, owner, project_id, question_id="sentiment", plan=MEASURE)


def test_criteria_are_met_or_not_or_open(session: Session, house: SimpleNamespace) -> None:
    wanted = [
        Criterion(CriterionKind.AUDITED_ERROR, "sentiment", 0.08),
        Criterion(CriterionKind.AUDITED_ERROR, "sentiment", 0.02),
        Criterion(CriterionKind.ALPHA, "sentiment", 0.75),
        Criterion(CriterionKind.LABELS_PER_CLASS, "sentiment", 10),
        Criterion(CriterionKind.LABELS_PER_CLASS, "sentiment", 11),
    ]
    first = criteria.set_criteria(
        session, house.owner, house.project_id, criteria=wanted, revision=0
    )
    assert [one.is_met for one in first.states] == [None, None, None, True, False]
    assert first.states[3].of == "negative"
    _check(session, house, _draw(session, house, wanted=50), 50, wrong=1)
    found = criteria_reads.get_criteria(session, house.rita, house.project_id)
    assert [one.is_met for one in found.states] == [True, False, None, True, False]
    with pytest.raises(PreconditionFailed):
        criteria.set_criteria(session, house.owner, house.project_id, criteria=[], revision=0)


def test_a_criterion_that_cannot_be_met_is_refused(
    session: Session, house: SimpleNamespace
) -> None:
    for wrong in (
        Criterion(CriterionKind.ALPHA, "nothing", 0.5),
        Criterion(CriterionKind.ALPHA, "sentiment", 75),
    ):
        with pytest.raises(CriterionInvalid):
            criteria.set_criteria(
                session, house.owner, house.project_id, criteria=[wrong], revision=0
            )


def test_who_may_not_draws_checks_and_decides_nothing(
    session: Session, house: SimpleNamespace
) -> None:
    audit = _draw(session, house, wanted=5)
    with pytest.raises(Denied):
        audits.draw_audit(
            session, house.rita, house.project_id, question_id="sentiment", plan=MEASURE
        )
    with pytest.raises(Denied):
        audits.check_item(session, house.anna, audit.id, 1, is_right=True)
    with pytest.raises(Denied):
        criteria.set_criteria(session, house.rita, house.project_id, criteria=[], revision=0)
    with pytest.raises(AuditNotFound):
        audits.check_item(session, house.stranger, audit.id, 1, is_right=True)
    with pytest.raises(ProjectNotFound):
        criteria.set_criteria(session, house.stranger, house.project_id, criteria=[], revision=0)
    with pytest.raises(AuditTaskNotFound):
        audits.check_item(session, house.rita, audit.id, 99, is_right=True)
