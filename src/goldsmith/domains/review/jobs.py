"""Work that follows from imports which bring gold."""

from goldsmith.domains.annotation.verbs.adopting import say_unknown
from goldsmith.domains.review import verbs
from goldsmith.kernel import jobs
from goldsmith.kernel.ids import ImportId, ProjectId


@jobs.task("review.adopt_gold")
def adopt_gold(run: jobs.Run, project_id: ProjectId, import_id: ImportId) -> None:
    """Settle an import's gold answers, step by step. Safe to run twice."""
    after: int | None = 0
    unknown = 0
    while after is not None:
        with run.database.transaction() as session:
            step = verbs.adopt_gold(session, project_id, import_id, after=after)
        after, unknown = step.after, unknown + step.unknown
        run.progress(after or 0, note=say_unknown(unknown))
