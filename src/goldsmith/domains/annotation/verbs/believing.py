"""Holding what is believed of people, and looking again at items that rested on somebody who fell."""

from collections.abc import Sequence
from typing import Any

from psycopg.types.json import Jsonb
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.types.overlap import Beliefs
from goldsmith.kernel.access import require_instance_owner
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import execute, fetch_all
from goldsmith.kernel.ids import ProjectId
from goldsmith.stats.stopping import NEWCOMER

FALL = 0.05
"""By how much somebody's skill falls before what rested on them is looked at again."""

_QUESTION = """
INSERT INTO question_beliefs (project_id, question_id, values, shares, temperature, n_gold)
VALUES (%(project_id)s, %(question_id)s, %(values)s, %(shares)s, %(temperature)s, %(n_gold)s)
ON CONFLICT (project_id, question_id) DO UPDATE SET values = excluded.values,
    shares = excluded.shares, temperature = excluded.temperature, n_gold = excluded.n_gold,
    held_at = now()
"""
# `relied_on` follows a skill that rises and stays where it falls a little, so that many small falls
# are seen as the large one they add up to.
_PERSON = """
WITH before AS (
    SELECT relied_on, echoes FROM person_beliefs WHERE project_id = %(project_id)s
      AND question_id = %(question_id)s AND person_id = %(person_id)s
)
INSERT INTO person_beliefs AS p (project_id, question_id, person_id, chances, skill, relied_on, n,
                                 echoes)
VALUES (%(project_id)s, %(question_id)s, %(person_id)s, %(chances)s, %(skill)s,
        %(skill)s, %(n)s, %(echoes)s::uuid[])
ON CONFLICT (project_id, question_id, person_id) DO UPDATE SET chances = excluded.chances,
    skill = excluded.skill, n = excluded.n, echoes = excluded.echoes,
    relied_on = CASE WHEN excluded.skill < p.relied_on - %(fall)s OR excluded.skill > p.relied_on
                     THEN excluded.skill ELSE p.relied_on END
RETURNING person_id, skill, coalesce((SELECT relied_on FROM before), %(newcomer)s) AS relied_on,
    NOT echoes <@ coalesce((SELECT echoes FROM before), '{}') AS is_echo
"""
_RESTED_ON = """
INSERT INTO stale_marks (kind, id)
SELECT DISTINCT 'item_overlap', a.item_id
FROM annotations a JOIN item_overlaps o ON o.item_id = a.item_id AND o.batch_id = a.batch_id
WHERE a.project_id = %(project_id)s AND a.annotator_id = ANY(%(fallen)s::uuid[]) AND a.is_counted
  AND o.state = 'enough'
ON CONFLICT (kind, id) DO UPDATE SET id = excluded.id
"""


def hold_beliefs(
    session: Session, actor: Actor, project_id: ProjectId, *, beliefs: Sequence[Beliefs]
) -> None:
    """Hold what is believed of people's answers from now on.

    Items that had labels enough are looked at again where somebody among their people is thought
    clearly less of than when it was decided, or was found to repeat another. A cache, so no event.
    Raises Denied for anybody but the system.
    """
    require_instance_owner(actor)
    fallen = {
        row["person_id"]
        for one in beliefs
        for row in _hold(session, project_id, one)
        if row["is_echo"] or row["skill"] < row["relied_on"] - FALL
    }
    if fallen:
        execute(session, _RESTED_ON, {"project_id": project_id, "fallen": sorted(fallen)})


def _hold(session: Session, project_id: ProjectId, held: Beliefs) -> list[dict[str, Any]]:
    about = {"project_id": project_id, "question_id": held.question_id}
    question = {
        **about,
        "values": Jsonb({"values": held.values}),
        "shares": held.shares,
        "temperature": held.temperature,
        "n_gold": held.n_gold,
    }
    execute(session, _QUESTION, question)
    return [
        row
        for person in held.people
        for row in fetch_all(
            session,
            _PERSON,
            {
                **about,
                "person_id": person.person_id,
                "chances": person.chances,
                "skill": person.skill,
                "n": person.n,
                "echoes": list(person.echoes),
                "fall": FALL,
                "newcomer": NEWCOMER,
            },
        )
    ]
