"""How steady each person is: what they said to their own items once more, unseen, after a while."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.outputs import answer_to, parts_of
from goldsmith.domains.guidelines.rules.substance import substance
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.ratings import list_questions
from goldsmith.domains.quality.types import OwnConsistency, Skill
from goldsmith.kernel.ids import PersonId, ProjectId
from goldsmith.stats.exact import clopper_pearson_interval

FEWEST_REPEATS = 10
TOLD_BY = 5

# The first answer as it stood when the item was given again; the repeat as it was handed in first.
_PAIRS = """
SELECT p.person_id, f.answers AS first, s.answers AS second
FROM repeats p
JOIN annotation_revisions f ON f.annotation_id = p.first_id AND f.revision = p.first_revision
JOIN annotations a ON a.slot_id = p.slot_id AND a.annotator_id = p.person_id
JOIN annotation_revisions s ON s.annotation_id = a.id AND s.revision = 1
WHERE p.project_id = :project_id AND f.answers IS NOT NULL AND s.answers IS NOT NULL
ORDER BY a.id
"""


def list_consistency(
    session: Session, project_id: ProjectId
) -> dict[PersonId, list[OwnConsistency]]:
    """How often each person answered the same again, by question; for reads whose access is decided.

    Compared as everywhere: by what an answer says. Too few say nothing.
    """
    questions = [part for q in list_questions(session, project_id) for part in parts_of(q)]
    same: dict[tuple[PersonId, str], list[bool]] = defaultdict(list)
    for row in session.execute(text(_PAIRS), {"project_id": project_id}):
        for question in questions:
            found = _is_same(question, row.first, row.second)
            if found is not None:
                same[PersonId(row.person_id), question.id].append(found)
    titles = {question.id: question.title for question in questions}
    by_person: dict[PersonId, list[OwnConsistency]] = defaultdict(list)
    for (person_id, question_id), hits in same.items():
        told = len(hits) // TOLD_BY * TOLD_BY
        by_person[person_id].append(
            OwnConsistency(question_id, titles[question_id], _share(hits), _share(hits[:told]))
        )
    return by_person


def _is_same(question: Question, first: Any, second: Any) -> bool | None:
    """Whether both answers say the same; None where neither answers the question."""
    is_set = question.kind.is_set
    both = [substance(answer_to(question, one), one, is_set=is_set) for one in (first, second)]
    if both == [None, None]:
        return None
    one, other = harmonised(both)
    return one == other


def _share(hits: Sequence[bool]) -> Skill:
    n, right = len(hits), sum(hits)
    if n < FEWEST_REPEATS:
        return Skill(None, right, n, None, None)
    interval = clopper_pearson_interval(right, n)
    return Skill(right / n, right, n, interval.low, interval.high)
