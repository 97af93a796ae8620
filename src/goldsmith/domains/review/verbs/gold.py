"""Gold: made of settled items or by hand, brought by imports, and withdrawn when it was wrong."""

from collections.abc import Sequence

from sqlalchemy import null, select, update
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.verbs import mixing
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.reading import is_read_beside_text
from goldsmith.domains.guidelines.types import Answer, Answers, AnswerState, Question, plain
from goldsmith.domains.items.queries.imports import list_staged_answers
from goldsmith.domains.items.queries.items import list_fields
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.items.types import StagedAnswer
from goldsmith.domains.review import rules
from goldsmith.domains.review.errors import GoldNotFound, GoldUnsettled
from goldsmith.domains.review.queries import gold
from goldsmith.domains.review.tables import AdjudicationRow
from goldsmith.domains.review.types import AdjudicationSource, GoldStep
from goldsmith.domains.review.verbs import settling
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import SYSTEM, Actor
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import EventId, ImportId, ItemId, ProjectId, new_id


def make_gold(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    item_ids: Sequence[ItemId],
    reason: str,
    answers: Answers | None = None,
    most_exposures: int = mixing.MOST_EXPOSURES,
) -> int:
    """Let settled items measure people, hidden among their work; ``answers`` settle them first.

    Returns how many items are gold now. Raises ProjectNotFound, Denied, GoldUnsettled,
    AnswersInvalid.
    """
    access.require(actor, "gold.manage", project_id)
    own = gold.list_own_items(session, project_id, item_ids)
    version_id = guidelines.find_latest_version(session, project_id)
    for item_id in own if answers is not None else ():
        settling.settle(
            session,
            actor,
            project_id,
            item_id,
            answers=answers or {},
            rationale=reason.strip(),
            source=AdjudicationSource.GOLD,
            version_id=version_id,
            based_on=(),
        )
    settled = gold.list_settled(session, own)
    if not settled or len(settled) < len(set(item_ids)):
        raise GoldUnsettled
    events.append(
        session,
        actor,
        "gold.made",
        subject_id=project_id,
        project_id=project_id,
        data={"items": [str(one) for one in settled[:100]], "n": len(settled)},
    )
    return mixing.hide_gold(
        session, actor, project_id, item_ids=settled, reason=reason.strip(),
        most_exposures=most_exposures,
    )  # fmt: skip


def withdraw_gold(
    session: Session, actor: Actor, item_id: ItemId, *, reason: str, keeps_answer: bool
) -> None:
    """Let an item measure nobody any more; what it said about people is forgotten.

    Where its answer was wrong, it goes too, and the item stands as people judged it.
    Raises GoldNotFound, Denied.
    """
    item = session.get(ItemRow, item_id, with_for_update=True)
    if item is None or ProjectId(item.project_id) not in actor.roles:
        raise GoldNotFound
    project_id = ProjectId(item.project_id)
    if not mixing.retire_gold(session, actor, project_id, item_id, reason=reason.strip()):
        raise GoldNotFound
    event_id = events.append(
        session,
        actor,
        "gold.withdrawn",
        subject_id=item_id,
        project_id=project_id,
        data={"keeps_answer": keeps_answer},
    )
    if not keeps_answer:
        _take_back(session, actor, item_id, project_id, reason.strip(), event_id)
    stale.mark(session, "item_label", [item_id])


def _take_back(
    session: Session,
    actor: Actor,
    item_id: ItemId,
    project_id: ProjectId,
    reason: str,
    event_id: EventId,
) -> None:
    """Supersede what was settled by nothing; both stay in the history."""
    row = AdjudicationRow(
        id=new_id(),
        project_id=project_id,
        item_id=item_id,
        answers=null(),  # none at all, which is not the same as the JSON of nothing
        digest_key=events.new_digest_key(),
        rationale=reason,
        source=AdjudicationSource.GOLD,
        decided_by=actor.person_id,
        event_id=event_id,
    )
    session.execute(
        update(AdjudicationRow)
        .where(AdjudicationRow.item_id == item_id, AdjudicationRow.superseded_by.is_(None))
        .values(superseded_by=row.id)
    )
    session.add(row)
    session.flush()


def adopt_gold(
    session: Session, project_id: ProjectId, import_id: ImportId, *, after: int
) -> GoldStep:
    """Settle answers that an import brought as gold, and count those that name no label.

    Gold names labels, so it waits until a guideline version asks its question. Answers to other
    questions stay.
    Safe to run again: gold of the same values that an item had once is left alone.
    """
    staged, last = list_staged_answers(session, import_id, is_gold=True, after=after)
    version_id = guidelines.find_latest_version(session, project_id)
    if not staged or version_id is None:
        return GoldStep(after=None)
    questions = guidelines.get_schema(session, version_id).questions
    read, n_unknown = _read_gold(session, staged, questions)
    known_rows = _list_settled(session, list(read))
    for item_id, answers in read.items():
        present, new = _unknown_gold(known_rows.get(item_id, []), answers)
        if new:
            settling.settle(
                session,
                SYSTEM,
                project_id,
                item_id,
                answers={**present, **new},
                rationale="Gold that came with an import.",
                source=AdjudicationSource.GOLD,
                version_id=None,
                based_on=(),
            )
    return GoldStep(after=last, unknown=n_unknown)


def _read_gold(
    session: Session, staged: Sequence[StagedAnswer], questions: Sequence[Question]
) -> tuple[dict[ItemId, Answers], int]:
    """The answers that staged gold gives, by item, and how much of it no question takes."""
    by_id = {question.id: question for question in questions}
    asked = [(one, by_id[one.question_id]) for one in staged if one.question_id in by_id]
    beside_text = {one.item_id for one, question in asked if is_read_beside_text(question)}
    fields = list_fields(session, beside_text)
    read: dict[ItemId, Answers] = {}
    n_unknown = 0
    for one, question in asked:
        marks, unknown = rules.gold_marks(one, question, fields.get(one.item_id, {}))
        n_unknown += unknown
        state = AnswerState.ANSWERED if marks else AnswerState.EMPTY
        read.setdefault(one.item_id, {})[one.question_id] = Answer(state=state, marks=marks)
    return read, n_unknown


def recheck_gold(session: Session, project_ids: Sequence[ProjectId]) -> None:
    """Compute again where items with gold stand, after a version was released."""
    execute(session, _RECHECK, {"project_ids": list(project_ids)})


_RECHECK = """
INSERT INTO stale_marks (kind, id)
SELECT DISTINCT 'item_label', item_id FROM adjudications
WHERE project_id = ANY(%(project_ids)s::uuid[]) AND source = 'gold' AND superseded_by IS NULL
ON CONFLICT (kind, id) DO UPDATE SET id = excluded.id
"""


def _list_settled(
    session: Session, item_ids: Sequence[ItemId]
) -> dict[ItemId, list[AdjudicationRow]]:
    rows: dict[ItemId, list[AdjudicationRow]] = {}
    for row in session.scalars(
        select(AdjudicationRow).where(AdjudicationRow.item_id.in_(item_ids))
    ):
        rows.setdefault(ItemId(row.item_id), []).append(row)
    return rows


def _unknown_gold(rows: Sequence[AdjudicationRow], answers: Answers) -> tuple[Answers, Answers]:
    """What holds for an item now, and which of these answers never were its gold."""
    present = next((row.answers for row in rows if row.superseded_by is None), None) or {}
    past = [row.answers or {} for row in rows if row.source == AdjudicationSource.GOLD]
    wanted = plain(answers)
    new = {
        key: answer
        for key, answer in answers.items()
        if not any(known.get(key) == wanted[key] for known in past)
    }
    return {key: Answer.model_validate(value) for key, value in present.items()}, new
