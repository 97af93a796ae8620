"""What is believed of people's answers, for decisions of single items."""

from collections.abc import Mapping, Sequence
from typing import Any, LiteralString
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.rules.overlap import Given
from goldsmith.domains.annotation.types.overlap import Beliefs, Believed, QuestionStanding
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import AnnotationId, PersonId, ProjectId

BECAUSE = TypeAdapter(list[QuestionStanding])

_OF_QUESTIONS: LiteralString = """
SELECT jsonb_agg(jsonb_build_object('question_id', q.question_id, 'values', q.values,
           'shares', q.shares, 'temperature', q.temperature, 'n_gold', q.n_gold, 'people', (
               SELECT jsonb_agg(jsonb_build_array(p.person_id, p.chances, p.skill, p.n, p.echoes))
               FROM person_beliefs p WHERE p.project_id = q.project_id
                 AND p.question_id = q.question_id AND p.person_id = ANY({people})))) AS beliefs
FROM question_beliefs q WHERE q.project_id = %(project_id)s
"""
_BELIEFS: LiteralString = _OF_QUESTIONS.replace("{people}", "%(people)s::uuid[]")
# All that a decision rests on in one statement: the counted judgements, and who gave them.
_EVIDENCE: LiteralString = """
WITH counted AS MATERIALIZED (
    SELECT a.id, a.annotator_id, r.answers - a.left_out AS answers
    FROM annotations a
    JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
    WHERE a.item_id = %(item_id)s AND a.batch_id = %(batch_id)s AND a.is_counted
      AND r.answers IS NOT NULL
)
SELECT (SELECT jsonb_agg(jsonb_build_array(id, annotator_id, answers) ORDER BY id) FROM counted)
         AS given, ({beliefs}) AS beliefs
""".replace(
    "{beliefs}",
    _OF_QUESTIONS.replace("{people}", "ARRAY(SELECT annotator_id FROM counted)"),
)


def load_evidence(
    session: Session, where: Mapping[str, Any]
) -> tuple[list[Given], dict[str, Beliefs]]:
    """An item's counted judgements in a batch, and what is believed of those who gave them."""
    row = fetch_all(session, _EVIDENCE, where)[0]
    given = [
        Given(AnnotationId(UUID(one)), PersonId(UUID(who)), answers)
        for one, who, answers in row["given"] or []
    ]
    return given, _by_question(row)


def find_beliefs(
    session: Session, project_id: ProjectId, people: Sequence[PersonId]
) -> dict[str, Beliefs]:
    """What is believed of each question, of these people alone, for decisions inside verbs."""
    given = {"project_id": project_id, "people": list(people)}
    return _by_question(fetch_all(session, _BELIEFS, given)[0])


def _by_question(row: Mapping[str, Any]) -> dict[str, Beliefs]:
    return {one["question_id"]: _beliefs(one) for one in row["beliefs"] or []}


def _beliefs(row: Mapping[str, Any]) -> Beliefs:
    return Beliefs(
        question_id=row["question_id"],
        values=row["values"]["values"],
        shares=row["shares"],
        temperature=row["temperature"],
        n_gold=row["n_gold"],
        people=[
            Believed(PersonId(UUID(one)), chances, skill, n, [PersonId(UUID(o)) for o in echoes])
            for one, chances, skill, n, echoes in row["people"] or []
        ],
    )
