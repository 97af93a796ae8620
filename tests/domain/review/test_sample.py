"""The random sample: what waits in it, and whose figures rest on it."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import sentiment
from tests.domain.quality.test_standings import make_judged
from tests.domain.review.test_review import ACCEPT, REJECT

from goldsmith.domains.annotation.queries.records import list_of_item
from goldsmith.domains.quality.queries import report
from goldsmith.domains.quality.verbs import labels as quality
from goldsmith.domains.review import rules
from goldsmith.domains.review.queries import reviews
from goldsmith.domains.review.types import ReviewKind
from goldsmith.domains.review.verbs import judging as verbs
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.ids import AnnotationId, ItemId, ProjectId


@pytest.fixture
def _all_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "SAMPLE_PERCENT", 100)


@pytest.fixture
def _none_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "SAMPLE_PERCENT", 0)


def waiting(session: Session, owner: Actor, project_id: ProjectId) -> list[ItemId]:
    page = reviews.list_waiting(
        session, owner, project_id, kind=ReviewKind.SAMPLE, cursor=None, limit=10
    )
    return [task.item_id for task in page.items]


def annotations(session: Session, owner: Actor, item: ItemId) -> list[AnnotationId]:
    return [one.id for one in list_of_item(session, owner, item)]


def rates(session: Session, owner: Actor, project_id: ProjectId) -> list[tuple[int, int, int, int]]:
    found = report.get_report(session, owner, project_id).annotators
    return sorted((a.random.hits, a.random.n, a.disputed.hits, a.disputed.n) for a in found)


@pytest.mark.usefixtures("_all_sampled")
def test_an_item_waits_until_each_of_its_judgements_was_reviewed(session: Session) -> None:
    owner, project_id, (item,) = make_judged(session, [["positive"], ["positive"]])
    first, second = annotations(session, owner, item)
    verbs.give_verdict(session, owner, first, verdicts=[ACCEPT])
    quality.refresh_labels(session, SYSTEM, [item])
    assert waiting(session, owner, project_id) == [item]
    verbs.give_verdict(session, owner, second, verdicts=[ACCEPT])
    quality.refresh_labels(session, SYSTEM, [item])
    assert waiting(session, owner, project_id) == []


@pytest.mark.usefixtures("_all_sampled")
def test_verdicts_on_the_sample_are_the_random_figure(session: Session) -> None:
    owner, project_id, (item,) = make_judged(session, [["positive"], ["positive"]])
    first, second = annotations(session, owner, item)
    verbs.give_verdict(session, owner, first, verdicts=[ACCEPT])
    verbs.give_verdict(session, owner, second, verdicts=[REJECT])
    assert (1, 1, 0, 0) in rates(session, owner, project_id)


@pytest.mark.usefixtures("_all_sampled")
def test_a_sampled_item_that_was_adjudicated_counts_in_both_figures(session: Session) -> None:
    owner, project_id, (item,) = make_judged(session, [["positive"], ["negative"]])
    verbs.adjudicate(session, owner, item, answers=sentiment("negative"), rationale="Irony.")
    assert rates(session, owner, project_id) == [(0, 1, 0, 1), (1, 1, 1, 1)]


@pytest.mark.usefixtures("_none_sampled")
def test_adjudicated_disagreements_outside_the_sample_stay_apart(session: Session) -> None:
    owner, project_id, (item,) = make_judged(session, [["positive"], ["negative"]])
    verbs.adjudicate(session, owner, item, answers=sentiment("negative"), rationale="Irony.")
    assert rates(session, owner, project_id) == [(0, 0, 0, 1), (0, 0, 1, 1)]


@pytest.mark.usefixtures("_all_sampled")
def test_settling_disagreements_first_does_not_make_everybody_look_wrong(session: Session) -> None:
    same = ["positive"] * 9
    owner, project_id, items = make_judged(session, [[*same, "positive"], [*same, "negative"]])
    quality.refresh_labels(session, SYSTEM, list(items))
    verbs.adjudicate(session, owner, items[-1], answers=sentiment("positive"), rationale="Plain.")
    figures = [a.random for a in report.get_report(session, owner, project_id).annotators]
    assert [(a.value, a.n) for a in figures] == [(None, 1), (None, 1)]
    for one in annotations(session, owner, items[0]):
        verbs.give_verdict(session, owner, one, verdicts=[ACCEPT])
    found = report.get_report(session, owner, project_id).annotators
    assert sorted(a.random.value or 0 for a in found) == pytest.approx([0.9, 1.0])
