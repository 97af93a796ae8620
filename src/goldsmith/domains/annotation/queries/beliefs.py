"""What is believed of people's answers, for decisions of single items."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.types.overlap import Beliefs, Believed, QuestionStanding
from goldsmith.kernel.database import fetch_all
from goldsmith.kernel.ids import PersonId, ProjectId

BECAUSE = TypeAdapter(list[QuestionStanding])

_BELIEFS = """
SELECT q.question_id, q.values, q.shares, q.temperature, q.n_gold,
       (SELECT jsonb_agg(jsonb_build_array(p.person_id, p.chances, p.skill, p.n, p.echoes))
        FROM person_beliefs p WHERE p.project_id = q.project_id AND p.question_id = q.question_id
          AND p.person_id = ANY(%(people)s::uuid[])) AS people
FROM question_beliefs q WHERE q.project_id = %(project_id)s
"""


def find_beliefs(
    session: Session, project_id: ProjectId, people: Sequence[PersonId]
) -> dict[str, Beliefs]:
    """What is believed of each question, of these people alone, for decisions inside verbs."""
    given = {"project_id": project_id, "people": list(people)}
    return {row["question_id"]: _beliefs(row) for row in fetch_all(session, _BELIEFS, given)}


def _beliefs(row: dict[str, Any]) -> Beliefs:
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
