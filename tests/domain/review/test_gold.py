"""Gold that came with an import: taken once, by the names of labels, beside what is settled."""

from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.domain.annotation.test_adopting import make_import
from tests.domain.builders import SENTIMENT, make_item, make_project, make_version

from goldsmith.domains.annotation.verbs import adopting
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.items.tables import StagedAnswerRow
from goldsmith.domains.review.queries.reviews import find_adjudication
from goldsmith.domains.review.verbs import gold as verbs
from goldsmith.kernel.ids import ImportId, ItemId, ProjectId
from goldsmith.kernel.job_runs import JobRunRow
from goldsmith.kernel.stale import StaleMarkRow

NOTE = Question(id="note", kind="short_text", title="Anything else?", required=False)


def make_gold(session: Session, project_id: ProjectId, **values: str) -> tuple[ImportId, ItemId]:
    item = make_item(session, project_id)
    import_id = make_import(session, project_id)
    for question_id, value in values.items():
        stage(session, import_id, item, question_id, value)
    return import_id, item


def stage(
    session: Session, import_id: ImportId, item: ItemId, question_id: str, value: str
) -> None:
    session.add(
        StagedAnswerRow(
            import_id=import_id, item_id=item, question_id=question_id, annotator_name="",
            value=value, is_gold=True,
        )
    )  # fmt: skip
    session.flush()


def settled(session: Session, item: ItemId) -> dict[str, object]:
    found = find_adjudication(session, item)
    answers = found.answers if found else {}
    return {key: answer["marks"][0]["value"] for key, answer in answers.items()}


def test_gold_waits_for_the_first_guideline_version(session: Session) -> None:
    owner, project_id = make_project(session)
    import_id, item = make_gold(session, project_id, sentiment="Positive")
    assert verbs.adopt_gold(session, project_id, import_id, after=0).after is None
    assert settled(session, item) == {}
    make_version(session, owner, project_id)
    verbs.adopt_gold(session, project_id, import_id, after=0)
    assert settled(session, item) == {"sentiment": "positive"}


def test_the_first_version_wakes_what_waited(session: Session) -> None:
    owner, project_id = make_project(session)
    make_gold(session, project_id, sentiment="Positive")
    make_version(session, owner, project_id)
    assert session.get(StaleMarkRow, ("guideline", project_id)) is not None
    adopting.wake_waiting_imports(session, [project_id])
    names = session.scalars(select(JobRunRow.name).where(JobRunRow.project_id == project_id))
    assert names.all() == ["review.adopt_gold"]


def test_gold_for_another_question_joins_what_is_settled(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(SENTIMENT, NOTE))
    import_id, item = make_gold(session, project_id, sentiment="positive")
    verbs.adopt_gold(session, project_id, import_id, after=0)
    stage(session, import_id, item, "note", "Kind.")
    verbs.adopt_gold(session, project_id, import_id, after=0)
    assert settled(session, item) == {"sentiment": "positive", "note": "Kind."}


def test_gold_taken_twice_settles_once(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    import_id, item = make_gold(session, project_id, sentiment="positive")
    verbs.adopt_gold(session, project_id, import_id, after=0)
    first = find_adjudication(session, item)
    verbs.adopt_gold(session, project_id, import_id, after=0)
    assert find_adjudication(session, item) == first


def test_gold_waits_until_its_question_is_asked(session: Session) -> None:
    owner, project_id = make_project(session)
    import_id, item = make_gold(session, project_id, note="Kind.")
    make_version(session, owner, project_id)
    verbs.adopt_gold(session, project_id, import_id, after=0)
    assert settled(session, item) == {}
    make_version(session, owner, project_id, questions=(SENTIMENT, NOTE))
    assert guidelines.list_newly_asked(session, project_id) == ["note"]
    verbs.adopt_gold(session, project_id, import_id, after=0)
    assert settled(session, item) == {"note": "Kind."}


def test_gold_that_names_no_label_is_counted(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    import_id, item = make_gold(session, project_id, sentiment="meh")
    assert verbs.adopt_gold(session, project_id, import_id, after=0).unknown == 1
    assert settled(session, item) == {"sentiment": "meh"}
