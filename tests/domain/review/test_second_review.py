"""Second reviews: blind to the first, they change nothing but show how far reviewers agree."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import make_member, sentiment
from tests.domain.review.test_review import ACCEPT, FIX, REJECT, judged_item

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.domains.review.errors import VerdictIncomplete
from goldsmith.domains.review.queries import figures, reviews
from goldsmith.domains.review.types import Judgement, QuestionVerdict, ReviewKind
from goldsmith.domains.review.types.policies import ReasonCode, ReviewPolicy
from goldsmith.domains.review.verbs import judging, policies
from goldsmith.kernel.actor import SYSTEM, Role
from goldsmith.kernel.errors import Denied


def reviewed_once(session, verdict, *, second_share=1.0, labels=("positive",)):
    """An item that the owner reviewed: (owner, project, second reviewer, item, annotation, …)."""
    owner, people, batch, item, (annotation, *_) = judged_item(session, labels)
    (project_id,) = owner.roles
    policy = ReviewPolicy(second_share=second_share)
    policies.set_policy(session, owner, project_id, policy=policy, revision=0)
    judging.give_verdict(session, owner, annotation, verdicts=[verdict])
    refresh_labels(session, SYSTEM, [item])
    second = make_member(session, project_id, role=Role.REVIEWER)
    return owner, project_id, second, item, annotation, batch, people


def waiting(session, reviewer, project_id, kind=ReviewKind.SECOND, **more):
    page = reviews.list_waiting(
        session, reviewer, project_id, kind=kind, cursor=None, limit=10, **more
    )
    return [task.item_id for task in page.items]


def test_a_reviewed_item_waits_for_somebody_else(session: Session) -> None:
    owner, project_id, second, item, *_ = reviewed_once(session, ACCEPT)
    assert waiting(session, second, project_id) == [item]
    assert waiting(session, owner, project_id) == []


def test_without_a_share_nothing_is_reviewed_twice(session: Session) -> None:
    _, project_id, second, item, *_ = reviewed_once(session, ACCEPT, second_share=0.0)
    assert waiting(session, second, project_id) == []
    assert len(reviews.get_item_review(session, second, item).verdicts) == 1


def test_the_second_reviewer_does_not_see_what_the_first_said_or_fixed(session: Session) -> None:
    owner, _, second, item, *_ = reviewed_once(session, FIX, labels=("negative",))
    blind = reviews.get_item_review(session, second, item)
    assert (blind.verdicts, blind.adjudication) == ([], None)
    assert blind.annotations[0].is_second
    assert len(reviews.get_item_review(session, owner, item).verdicts) == 1


def test_a_second_reject_reopens_nothing_and_sends_the_item_to_review(session: Session) -> None:
    _, project_id, second, item, annotation, *_ = reviewed_once(session, ACCEPT)
    review = judging.give_verdict(session, second, annotation, verdicts=[REJECT])
    assert [(one.verdict, one.is_second) for one in review.verdicts] == [
        (Judgement.ACCEPT, False),
        (Judgement.REJECT, True),
    ]
    assert review.annotations[0].is_counted
    assert waiting(session, second, project_id) == []
    third = make_member(session, project_id, role=Role.REVIEWER)
    assert waiting(session, third, project_id, ReviewKind.FLAGGED) == [item]


def test_two_who_agree_send_nothing_to_review(session: Session) -> None:
    _, project_id, second, _, annotation, *_ = reviewed_once(session, ACCEPT)
    judging.give_verdict(session, second, annotation, verdicts=[ACCEPT])
    assert waiting(session, second, project_id, ReviewKind.FLAGGED) == []


def test_what_was_reworked_is_not_reviewed_a_second_time_in_its_old_form(session: Session) -> None:
    _, project_id, second, item, _, batch, (anna,) = reviewed_once(session, REJECT)
    assert waiting(session, second, project_id) == [item]
    back = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    submitting.submit_annotation(
        session, anna, back.id, answers=sentiment("negative"), active_ms=1, elapsed_ms=1,
        base_revision=1, want=0,
    )  # fmt: skip
    assert waiting(session, second, project_id) == []


def test_reviewers_agreement_and_overturned_decisions_come_with_n(session: Session) -> None:
    owner, project_id, second, _, annotation, *_ = reviewed_once(session, ACCEPT)
    nothing = figures.get_review_figures(session, owner, project_id)
    assert (nothing.agreement.observed.value, nothing.overturned_decisions.value) == (None, None)
    judging.give_verdict(session, second, annotation, verdicts=[REJECT])
    seen = figures.get_review_figures(session, owner, project_id)
    assert (seen.agreement.observed.hits, seen.agreement.observed.n) == (0, 1)
    assert (seen.overturned_decisions.hits, seen.overturned_decisions.n) == (1, 1)
    assert seen.overturned_decisions.low is not None
    assert [(one.today, one.this_week) for one in seen.loads] == [(1, 1), (1, 1)]


@pytest.mark.parametrize(
    ("verdict", "settled", "overturned"),
    [(ACCEPT, "positive", 0), (ACCEPT, "negative", 1), (REJECT, "positive", 1), (REJECT, "negative", 0)],
    ids=str,
)  # fmt: skip
def test_settling_later_overturns_a_decision_or_bears_it_out(
    session: Session, verdict, settled, overturned
) -> None:
    owner, project_id, second, item, *_ = reviewed_once(
        session, verdict, second_share=0.0, labels=("positive", "negative")
    )
    judging.adjudicate(session, second, item, answers=sentiment(settled), rationale="So.")
    seen = figures.get_review_figures(session, owner, project_id).overturned_decisions
    assert (seen.hits, seen.n) == (overturned, 1)


def test_a_verdict_carries_a_code_of_the_project(session: Session) -> None:
    owner, _, _, _, (annotation,) = judged_item(session)
    (project_id,) = owner.roles
    coded = QuestionVerdict("sentiment", Judgement.REJECT, "Again.", code="careless")
    unknown = QuestionVerdict("sentiment", Judgement.REJECT, "Again.", code="mood")
    with pytest.raises(VerdictIncomplete):
        judging.give_verdict(session, owner, annotation, verdicts=[unknown])
    review = judging.give_verdict(session, owner, annotation, verdicts=[coded])
    assert review.verdicts[0].code == "careless"
    counted = figures.get_review_figures(session, owner, project_id).codes
    assert [(one.code, one.n) for one in counted] == [("careless", 1)]


def test_all_unreviewed_judgements_wait_where_all_are_reviewed(session: Session) -> None:
    owner, people, _, item, (first, second) = judged_item(session, ("positive", "positive"))
    (project_id,) = owner.roles
    refresh_labels(session, SYSTEM, [item])
    assert waiting(session, owner, project_id, ReviewKind.ALL) == [item]
    assert waiting(
        session, owner, project_id, ReviewKind.ALL, annotator_id=people[0].person_id
    ) == [item]
    assert waiting(session, owner, project_id, ReviewKind.ALL, annotator_id=owner.person_id) == []
    for annotation in (first, second):
        judging.give_verdict(session, owner, annotation, verdicts=[ACCEPT])
    refresh_labels(session, SYSTEM, [item])
    assert waiting(session, owner, project_id, ReviewKind.ALL) == []


def test_a_reviewer_stays_blind_to_whose_work_it_is(session: Session) -> None:
    owner, (anna,), *_ = judged_item(session)
    (project_id,) = owner.roles
    reviewer = make_member(session, project_id, role=Role.REVIEWER)
    with pytest.raises(Denied):
        waiting(session, reviewer, project_id, ReviewKind.ALL, annotator_id=anna.person_id)


def test_a_project_chooses_how_large_the_random_share_is(session: Session) -> None:
    owner, _, _, item, _ = judged_item(session)
    (project_id,) = owner.roles
    refresh_labels(session, SYSTEM, [item])
    for revision, (percent, wanted) in enumerate([(100, [item]), (0, [])]):
        policies.set_policy(
            session, owner, project_id, policy=ReviewPolicy(sample_percent=percent),
            revision=revision,
        )  # fmt: skip
        assert waiting(session, owner, project_id, ReviewKind.SAMPLE) == wanted


def test_authors_read_what_a_reviewer_found_in_one_word(session: Session) -> None:
    owner, people, _, _, (annotation, *_) = judged_item(session, ("positive",))
    verdict = replace(REJECT, code="boundary")
    judging.give_verdict(session, owner, annotation, verdicts=[verdict])
    (own,) = reviews.list_own_verdicts(session, people[0])
    assert own.code == ReasonCode(id="boundary")
