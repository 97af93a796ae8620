"""What calls for an act is said, with its evidence, to those who may act; nothing else is."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import SENTIMENT, make_batch, make_item, make_member, make_stranger
from tests.domain.quality.test_standings import judge, make_judged

from goldsmith.domains.quality.queries import report
from goldsmith.domains.quality.queries.calls import CallKind, list_calls
from goldsmith.domains.quality.queries.criteria import Criterion, CriterionKind
from goldsmith.domains.quality.queries.dashboard import get_dashboard
from goldsmith.domains.quality.queries.summary import get_summary
from goldsmith.domains.quality.verbs.criteria import set_criteria
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Role
from goldsmith.kernel.errors import Denied

SPLIT = [["positive", "negative"] * 20, ["negative", "negative", "positive", "positive"] * 10]


def kinds(session, actor, project_id):
    return [call.kind for call in list_calls(session, actor, project_id)]


def test_a_question_that_splits_people_is_named_with_the_answers_it_splits_between(
    session: Session,
) -> None:
    owner, project_id, _ = make_judged(session, SPLIT)
    (call,) = [one for one in list_calls(session, owner, project_id) if one.kind is CallKind.SPLIT]
    assert {call.data["one"], call.data["other"]} == {"Positive", "Negative"}
    assert (call.data["n"], call.data["share"]) == (40, 1.0)
    assert call.data["alpha"] < 0.667
    assert call.path == "/guideline"


def test_a_batch_that_nobody_can_finish_in_time_comes_first(session: Session) -> None:
    owner, project_id, _ = make_judged(session, SPLIT)
    items = tuple(make_item(session, project_id) for _ in range(400))
    late = make_batch(
        session, owner, project_id, people=(make_member(session, project_id),), item_ids=items,
        overlap=1,
    )  # fmt: skip
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    session.execute(
        text("UPDATE batches SET deadline = :at WHERE id = :id"), {"at": tomorrow, "id": late.id}
    )
    first = list_calls(session, owner, project_id)[0]
    assert (first.kind, first.path) == (CallKind.LATE, f"/batches/{late.id}")
    assert (first.data["left"], first.data["per_day"], first.data["days"]) == (400, 80, 4)


def test_a_batch_with_time_enough_is_no_call(session: Session) -> None:
    owner, project_id, _ = make_judged(session, [["positive"] * 40, ["positive"] * 40])
    batch = make_batch(
        session, owner, project_id, people=(person := make_member(session, project_id),),
        item_ids=(make_item(session, project_id),), overlap=1,
    )  # fmt: skip
    at = datetime.now(UTC) + timedelta(days=9)
    session.execute(
        text("UPDATE batches SET deadline = :at WHERE id = :id"), {"at": at, "id": batch.id}
    )
    assert kinds(session, owner, project_id) == []
    judge(session, (person,), batch, [["positive"]])
    assert kinds(session, owner, project_id) == []


def test_a_viewer_reads_plain_numbers_and_no_calls(session: Session) -> None:
    _, project_id, _ = make_judged(session, SPLIT)
    viewer = make_member(session, project_id, role=Role.VIEWER)
    told = get_summary(session, viewer, project_id)
    assert (told.n_items, told.n_judgements, told.n_people) == (40, 80, 2)
    assert told.questions[0].audited is None
    assert told.questions[0].observed.value == 0.5
    with pytest.raises(Denied):
        list_calls(session, viewer, project_id)
    with pytest.raises(ProjectNotFound):
        get_summary(session, make_stranger(session), project_id)


def test_the_page_reads_each_question_once(session: Session, monkeypatch) -> None:
    owner, project_id, _ = make_judged(session, SPLIT)
    set_criteria(
        session, owner, project_id, revision=0,
        criteria=[Criterion(CriterionKind.ALPHA, SENTIMENT.id, 0.5)],
    )  # fmt: skip
    read = []
    load = report.load_column
    monkeypatch.setattr(
        report, "load_column", lambda *given: read.append(given[3].id) or load(*given)
    )
    page = get_dashboard(session, owner, project_id)
    assert read == [SENTIMENT.id]
    assert page.calls == list_calls(session, owner, project_id)
    assert page.criteria.states[0].value == page.report.questions[0].alpha.value
