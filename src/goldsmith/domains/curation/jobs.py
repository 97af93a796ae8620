"""A pass of all checks: one step after the other, each in small transactions, taken up where it stopped."""

from typing import Any
from uuid import UUID

from goldsmith.domains.curation import rules
from goldsmith.domains.curation.queries import comparing, evidence
from goldsmith.domains.curation.tables import CheckRunRow
from goldsmith.domains.curation.types import CheckKind, Found
from goldsmith.domains.curation.verbs import checking
from goldsmith.domains.guidelines.types import Schema
from goldsmith.domains.models.queries.lessons import find_question, list_lessons
from goldsmith.domains.models.rules import kind_of
from goldsmith.domains.models.types import ModelKind
from goldsmith.kernel import jobs
from goldsmith.kernel.ids import ItemId, ProjectId
from goldsmith.kernel.phrases import Phrase
from goldsmith.learning.apart import learn_apart
from goldsmith.learning.types import TooLittleToLearn

STEP = 500
KEPT_AT_ONCE = 200
MOST_DOUBTS = 500
SEED = 7
_STEPS = 5


@jobs.task("curation.check")
def check(run: jobs.Run, run_id: UUID) -> None:
    """Look through all labels of a project. Safe to run twice: it goes on where it stopped."""
    for step, act in enumerate(
        (_read_texts, _compare_texts, _ask_model, _check_answers, _find_odd)
    ):
        while True:
            with run.database.transaction() as session:
                row = checking.find_run_row(session, run_id)
                if row is None or row.finished_at is not None:
                    return
                place = dict(row.place)
            if place["step"] != step or not act(run, run_id, place["after"]):
                break
            run.progress(step, _STEPS)
    with run.database.transaction() as session:
        row = checking.find_run_row(session, run_id)
        if row is not None:
            checking.finish_run(session, row)
    run.progress(_STEPS, _STEPS)


def _read_texts(run: jobs.Run, run_id: UUID, _: int) -> bool:
    """Put texts that came since the last pass into the index."""
    with run.database.transaction() as session:
        row = _row(session, run_id)
        project_id = ProjectId(row.project_id)
        unread = evidence.list_unread(session, project_id, STEP)
        texts = [(one.id, comparing.text_in(one.fields)) for one in unread]
        checking.remember_texts(session, project_id, texts)
        if not unread:
            checking.go_on(session, row, step=1)
        return bool(unread)


def _compare_texts(run: jobs.Run, run_id: UUID, _: int) -> bool:
    """Hold labelled texts that are nearly the same against each other, question by question."""
    with run.database.transaction() as session:
        row = _row(session, run_id)
        project_id = ProjectId(row.project_id)
        for question in comparing.list_labelled(session, project_id):
            found: list[Found] = []
            for pair in evidence.stream_pairs(session, project_id, question):
                one = comparing.near_duplicate(question, pair)
                found.extend([one] if one else [])
                if len(found) >= KEPT_AT_ONCE:
                    checking.keep_findings(session, row, found)
                    found.clear()
            checking.keep_findings(session, row, found)
        checking.go_on(session, row, step=2)
    return False


def _ask_model(run: jobs.Run, run_id: UUID, _: int) -> bool:
    """Ask a model that did not see a label what it would have said, question by question."""
    with run.database.transaction() as session:
        project_id = ProjectId(_row(session, run_id).project_id)
        questions = comparing.list_labelled(session, project_id)
    found: list[Found] = []
    skipped: list[Phrase] = []
    for question in questions:
        if kind_of(question) is not ModelKind.CLASSIFIER:
            continue
        with run.database.transaction() as session:
            asked = find_question(session, project_id, question.id)
            lessons = [
                one
                for one in (list_lessons(session, project_id, *asked[1:]) if asked else [])
                if one.label
            ]
        ask: dict[str, Any] = {
            "act": "doubt",
            "seed": SEED,
            "texts": [one.text for one in lessons],
            "labels": [one.label for one in lessons],
        }
        try:
            said, _model = learn_apart(ask, told=run.progress)
        except TooLittleToLearn:
            skipped.append(Phrase("check_no_model", {"question": question.title}))
            continue
        found += [
            comparing.doubted(question, ItemId(lessons[one["place"]].item_id), one)
            for one in said["doubts"][:MOST_DOUBTS]
        ]
    with run.database.transaction() as session:
        row = _row(session, run_id)
        checking.keep_findings(session, row, found)
        checking.go_on(session, row, step=3, skipped=skipped)
    return False


def _check_answers(run: jobs.Run, run_id: UUID, after: int) -> bool:
    """Check what holds for items against the newest guideline, page by page."""
    with run.database.transaction() as session:
        row = _row(session, run_id)
        project_id = ProjectId(row.project_id)
        judged = evidence.list_judged(session, project_id, after=after, n=STEP)
        schema: Schema | None = comparing.find_schema(session, project_id) if judged else None
        if schema is None:
            checking.go_on(session, row, step=4)
            return False
        found = [
            one for item in judged for one in comparing.misfits(session, project_id, schema, item)
        ]
        checking.keep_findings(session, row, found)
        last = judged[-1].ordinal
        checking.go_on(session, row, step=3, after=last, n_items=len(judged))
    return True


def _find_odd(run: jobs.Run, run_id: UUID, _: int) -> bool:
    """Find texts of unusual length, and answers given unusually fast or slowly."""
    with run.database.transaction() as session:
        row = _row(session, run_id)
        project_id = ProjectId(row.project_id)
        lengths = evidence.list_odd_lengths(session, project_id, rules.FAR)
        times = evidence.list_odd_times(session, project_id, rules.FAR)
        found = [comparing.odd(CheckKind.LENGTH, one) for one in lengths]
        found += [comparing.odd(CheckKind.TIME, one) for one in times]
        checking.keep_findings(session, row, found)
        checking.go_on(session, row, step=5)
    return False


def _row(session: Any, run_id: UUID) -> CheckRunRow:
    row = checking.find_run_row(session, run_id)
    if row is None:
        raise LookupError("the pass of checks is gone")
    return row
