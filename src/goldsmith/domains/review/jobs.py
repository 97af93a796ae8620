"""Work that follows from gold: taking it up, and finding what it leaves open."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.verbs.adopting import say_unknown
from goldsmith.domains.review.verbs import gold
from goldsmith.kernel import jobs, stale
from goldsmith.kernel.ids import ImportId, ProjectId


@stale.drains("asked")
def follow_questions(session: Session, project_ids: Sequence[UUID]) -> None:
    """Look again at items with gold, because a version may ask more than it answers."""
    gold.recheck_gold(session, [ProjectId(project_id) for project_id in project_ids])


@jobs.task("review.adopt_gold")
def adopt_gold(run: jobs.Run, project_id: ProjectId, import_id: ImportId) -> None:
    """Settle an import's gold answers, step by step. Safe to run twice."""
    after: int | None = 0
    unknown = 0
    while after is not None:
        with run.database.transaction() as session:
            step = gold.adopt_gold(session, project_id, import_id, after=after)
        after, unknown = step.after, unknown + step.unknown
        run.progress(after or 0, note=say_unknown(unknown))
