"""Past answers of an import become annotations of their own annotators, once."""

from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from tests.domain.builders import SENTIMENT, make_item, make_project, make_version

from goldsmith.domains.annotation import jobs as annotation_jobs
from goldsmith.domains.annotation.tables import AnnotationRevisionRow, AnnotationRow
from goldsmith.domains.annotation.verbs.adopting import adopt_answers, say_unknown
from goldsmith.domains.guidelines.types import LabelSpec, Question
from goldsmith.domains.items.tables import ImportRow, StagedAnswerRow, UploadRow
from goldsmith.domains.projects.tables import PersonRow
from goldsmith.kernel import jobs
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.ids import ImportId, JobId, new_id
from goldsmith.kernel.job_runs import JobRunRow


def make_import(session: Session, project_id, *answers) -> ImportId:
    upload_id, import_id, person_id = new_id(), new_id(), new_id()
    session.add(
        UploadRow(
            id=upload_id, project_id=project_id, filename="past.csv", blob="b", size_bytes=1,
            sha256=b"", is_utf8=True, created_by=person_id,
        )
    )  # fmt: skip
    session.flush()
    session.add(
        ImportRow(
            id=import_id, project_id=project_id, upload_id=upload_id, state="done", layout={},
            mapping={}, created_by=person_id,
        )
    )  # fmt: skip
    session.flush()
    for item_id, annotator, value in answers:
        session.add(
            StagedAnswerRow(
                import_id=import_id, item_id=item_id, question_id="sentiment",
                annotator_name=annotator, value=value, is_gold=False,
            )
        )  # fmt: skip
    session.flush()
    return ImportId(import_id)


SPANS = Question(
    id="sentiment",
    kind="spans",
    title="Who?",
    field="text",
    labels=[LabelSpec(id="person", name="Person")],
)


def adopted(session: Session, value: object) -> dict:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(SPANS,))
    item = make_item(session, project_id, text="Ann 👩‍👧 met Zoë")
    import_id = make_import(session, project_id, (item, "anna", value))
    adopt_answers(session, project_id, import_id, size=100)
    return session.scalars(select(AnnotationRevisionRow.answers)).one()["sentiment"]


def test_past_spans_become_marks_with_their_surface(session: Session) -> None:
    given = [{"start": 0, "end": 3, "label": "Person"}, {"start": 12, "end": 15, "label": "person"}]
    marks = adopted(session, given)["marks"]
    assert [mark["anchor"]["parts"][0]["text"] for mark in marks] == ["Ann", "Zoë"]
    assert [mark["value"] for mark in marks] == ["person", "person"]


def test_an_empty_list_of_past_spans_says_that_there_are_none(session: Session) -> None:
    assert adopted(session, []) == {"state": "empty", "marks": []}


def values(session: Session) -> list:
    rows = session.scalars(select(AnnotationRevisionRow.answers))
    return sorted(row["sentiment"]["marks"][0]["value"] for row in rows)


def test_a_label_is_found_by_its_name_in_any_case(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    item = make_item(session, project_id)
    import_id = make_import(session, project_id, (item, "anna", "POSITIVE"))
    adopt_answers(session, project_id, import_id, size=100)
    assert values(session) == ["positive"]


def test_annotators_come_once_and_are_named_imported(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    items = [make_item(session, project_id) for _ in range(3)]
    import_id = make_import(session, project_id, *((item, "anna", "negative") for item in items))
    adopt_answers(session, project_id, import_id, size=1)
    adopt_answers(session, project_id, import_id, size=100)
    kinds = session.scalars(select(PersonRow.kind).where(PersonRow.name == "anna")).all()
    assert (kinds, len(values(session))) == (["imported"], 3)


def test_the_same_past_answer_twice_counts_once(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    item = make_item(session, project_id)
    for _ in range(2):
        import_id = make_import(session, project_id, (item, "anna", "positive"))
        adopt_answers(session, project_id, import_id, size=100)
    assert session.scalar(select(func.count()).select_from(AnnotationRow)) == 1


def test_an_empty_stage_is_done(session: Session) -> None:
    _, project_id = make_project(session)
    assert adopt_answers(session, project_id, make_import(session, project_id), size=10).taken == 0


def test_past_answers_wait_until_one_of_their_questions_is_asked(session: Session) -> None:
    owner, project_id = make_project(session)
    import_id = make_import(
        session, project_id, (make_item(session, project_id), "kim", "Positive")
    )
    assert adopt_answers(session, project_id, import_id, size=10).taken == 0
    other = Question(id="note", kind="short_text", title="Anything else?")
    make_version(session, owner, project_id, questions=(other,))
    assert adopt_answers(session, project_id, import_id, size=10).taken == 0
    make_version(session, owner, project_id)
    assert adopt_answers(session, project_id, import_id, size=10).taken == 1
    assert values(session) == ["positive"]


TOPIC = Question(
    id="topic",
    kind="one_of",
    title="About what?",
    labels=[LabelSpec(id="billing", name="Billing"), LabelSpec(id="login", name="Login")],
)


def stage_topic(session: Session, import_id: ImportId, item_id, annotator: str, value: str) -> None:
    session.add(
        StagedAnswerRow(
            import_id=import_id, item_id=item_id, question_id="topic", annotator_name=annotator,
            value=value, is_gold=False,
        )
    )  # fmt: skip
    session.flush()


def given(session: Session) -> list[dict[str, object]]:
    """The answers of each annotation as they are now, as plain values."""
    found = session.execute(
        select(AnnotationRevisionRow.answers).join(
            AnnotationRow,
            (AnnotationRow.id == AnnotationRevisionRow.annotation_id)
            & (AnnotationRow.revision == AnnotationRevisionRow.revision),
        )
    ).scalars()
    return [{key: answer["marks"][0]["value"] for key, answer in row.items()} for row in found]


def test_two_questions_that_came_before_any_guideline_become_one_judgement(
    session: Session,
) -> None:
    owner, project_id = make_project(session)
    item = make_item(session, project_id)
    import_id = make_import(session, project_id, (item, "kim", "Positive"))
    stage_topic(session, import_id, item, "kim", "billing")
    assert adopt_answers(session, project_id, import_id, size=10).taken == 0
    make_version(session, owner, project_id, questions=(SENTIMENT, TOPIC))
    assert adopt_answers(session, project_id, import_id, size=10).taken == 2
    assert given(session) == [{"sentiment": "positive", "topic": "billing"}]


def test_a_question_that_is_asked_later_joins_the_judgement(session: Session) -> None:
    owner, project_id = make_project(session)
    item = make_item(session, project_id)
    import_id = make_import(session, project_id, (item, "kim", "Positive"))
    stage_topic(session, import_id, item, "kim", "Billing")
    make_version(session, owner, project_id)
    assert adopt_answers(session, project_id, import_id, size=10).taken == 1
    assert given(session) == [{"sentiment": "positive"}]
    make_version(session, owner, project_id, questions=(SENTIMENT, TOPIC))
    assert adopt_answers(session, project_id, import_id, size=10).taken == 1
    assert given(session) == [{"sentiment": "positive", "topic": "billing"}]


def test_what_names_no_label_is_kept_and_counted(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    items = [make_item(session, project_id) for _ in range(2)]
    import_id = make_import(
        session, project_id, (items[0], "kim", " positive "), (items[1], "kim", "meh")
    )
    assert adopt_answers(session, project_id, import_id, size=10).unknown == 1
    assert values(session) == ["meh", "positive"]
    said = say_unknown(1)
    assert said is not None
    assert (said.phrase.code, said.phrase.data) == ("unknown_labels", {"n": 1})


def test_while_nothing_comes_other_jobs_go_first_and_it_goes_on(
    fresh_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotation_jobs, "PATIENCE", 1)
    with fresh_database.transaction() as session:
        _, project_id = make_project(session)
        import_id = make_import(session, project_id)

    def n_queued_after(state: str) -> int:
        with fresh_database.transaction() as session:
            session.get_one(ImportRow, import_id).state = state
        run = jobs.Run(JobId(new_id()), jobs.Workshop(fresh_database, Blobs("memory:///")), None)
        annotation_jobs.adopt_answers(run, project_id, import_id)
        with fresh_database.transaction() as session:
            return session.scalars(select(func.count(JobRunRow.id))).one()

    assert n_queued_after("running") == 1
    assert n_queued_after("done") == 1  # what it took up last was the rest


def test_two_jobs_at_once_make_an_annotator_once(fresh_database: Database) -> None:
    with fresh_database.transaction() as session:
        owner, project_id = make_project(session)
        make_version(session, owner, project_id)
        items = [make_item(session, project_id) for _ in range(2)]
        first, second = (make_import(session, project_id, (item, "kim", "good")) for item in items)

    def take_up_second() -> int:
        with fresh_database.transaction() as other:
            return adopt_answers(other, project_id, second, size=10).taken

    with ThreadPoolExecutor() as pool:
        with fresh_database.transaction() as session:
            adopt_answers(session, project_id, first, size=10)
            waiting = pool.submit(take_up_second)
            assert not wait([waiting], timeout=0.5).done
        assert waiting.result(timeout=30) == 1
    with fresh_database.transaction() as session:
        named = select(func.count()).select_from(PersonRow).where(PersonRow.name == "kim")
        assert session.scalar(named) == 1
