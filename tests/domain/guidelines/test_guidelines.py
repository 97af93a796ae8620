"""Guidelines: drafts, versions, and the rules answers must keep."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session
from tests.domain.builders import (
    SENTIMENT,
    make_member,
    make_project,
    make_stranger,
    make_version,
    sentiment,
)

from goldsmith.domains.guidelines import queries, verbs
from goldsmith.domains.guidelines.errors import (
    AnswersInvalid,
    GuidelineVersionNotFound,
    NothingToRelease,
    SchemaInvalid,
)
from goldsmith.domains.guidelines.rules.answers import settle_answers
from goldsmith.domains.guidelines.types import (
    Answer,
    Condition,
    Content,
    Example,
    FieldSpec,
    Mark,
    PointSpec,
    Question,
    Schema,
)
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.errors import Denied, PreconditionFailed

FIELDS = [FieldSpec(id="text", title="Text")]
STRENGTH = Question(
    id="strength",
    kind="rating",
    title="How strong?",
    points=[PointSpec(value=1), PointSpec(value=2)],
    when=Condition(question_id="sentiment", any_of=["negative"]),
)
AGE = Question(id="age", kind="number", title="Age?", min=0, max=120, step=0.5, required=False)


def schema(*questions: Question) -> Schema:
    return Schema(fields=FIELDS, questions=list(questions))


def one(value: object) -> Answer:
    return Answer(state="answered", marks=[Mark(id="m", value=value)])


def test_a_released_version_does_not_change_with_the_draft(session: Session) -> None:
    owner, project_id = make_project(session)
    version_id = make_version(session, owner, project_id)
    make_version(session, owner, project_id, questions=(SENTIMENT, AGE))
    first = queries.get_version(session, owner, version_id)
    assert [q.id for q in first.content.schema_.questions] == ["sentiment"]


def test_the_same_draft_is_not_released_twice(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    with pytest.raises(NothingToRelease):
        verbs.release_version(session, owner, project_id, note="")


def test_a_schema_with_faults_names_them(session: Session) -> None:
    owner, project_id = make_project(session)
    lonely = SENTIMENT.model_copy(update={"labels": SENTIMENT.labels[:1]})
    content = Content(schema_=schema(lonely))
    draft = verbs.save_draft(session, owner, project_id, content=content, revision=0)
    assert draft.problems == ["“Which feeling?” needs at least two labels."]
    with pytest.raises(SchemaInvalid):
        verbs.release_version(session, owner, project_id, note="")


def test_two_editors_do_not_overwrite_each_other(session: Session) -> None:
    owner, project_id = make_project(session)
    content = Content(schema_=schema(SENTIMENT))
    verbs.save_draft(session, owner, project_id, content=content, revision=0)
    with pytest.raises(PreconditionFailed):
        verbs.save_draft(session, owner, project_id, content=content, revision=0)


def test_who_may_not_write_or_release(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    content = Content(schema_=schema(SENTIMENT))
    example = Example(id="e1", fields={"text": "Good."})
    with pytest.raises(Denied):
        verbs.save_draft(session, anna, project_id, content=content, revision=0)
    with pytest.raises(Denied):
        verbs.add_example(session, anna, project_id, example=example)
    with pytest.raises(Denied):
        verbs.release_version(session, anna, project_id, note="")
    with pytest.raises(ProjectNotFound):
        queries.get_draft(session, make_stranger(session), project_id)
    version_id = make_version(session, owner, project_id)
    with pytest.raises(GuidelineVersionNotFound):
        queries.get_version(session, make_stranger(session), version_id)


def test_every_template_can_be_released() -> None:
    problems = [
        queries.rules.schema_problems(template.content.schema_)
        for template in queries.list_templates()
    ]
    assert not any(problems)


def test_a_question_whose_condition_fails_is_not_asked() -> None:
    settled = settle_answers(schema(SENTIMENT, STRENGTH), sentiment("positive"))
    assert settled["strength"].state == "not_asked"


def test_an_answer_to_a_question_that_is_not_asked_is_dropped() -> None:
    given_answers = {**sentiment("positive"), "strength": one(2)}
    settled = settle_answers(schema(SENTIMENT, STRENGTH), given_answers)
    assert settled["strength"].marks == []


def test_a_required_question_wants_an_answer() -> None:
    with pytest.raises(AnswersInvalid, match="needs an answer"):
        settle_answers(schema(SENTIMENT, STRENGTH), sentiment("negative"))


@pytest.mark.parametrize("value", [-1, 121, 0.3, "old", True, float("nan"), float("inf")])
def test_a_number_outside_its_bounds_is_refused(value: object) -> None:
    with pytest.raises(AnswersInvalid):
        settle_answers(schema(AGE), {"age": one(value)})


def test_an_unknown_question_is_refused() -> None:
    with pytest.raises(AnswersInvalid, match="no such question"):
        settle_answers(schema(AGE), {"height": one(1)})


@given(st.sampled_from(["positive", "negative"]), st.integers(1, 2))
def test_settling_settled_answers_changes_nothing(label: str, points: int) -> None:
    asked = schema(SENTIMENT, STRENGTH, AGE)
    once = settle_answers(asked, {**sentiment(label), "strength": one(points)})
    assert settle_answers(asked, once) == once
