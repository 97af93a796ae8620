"""Writing a guideline and releasing it."""

import hashlib

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries
from goldsmith.domains.guidelines.errors import NothingToRelease
from goldsmith.domains.guidelines.rules import schemas as rules
from goldsmith.domains.guidelines.tables import GuidelineDraftRow, GuidelineVersionRow
from goldsmith.domains.guidelines.types import Clause, Content, Draft, Example, Version
from goldsmith.domains.projects.tables import ProjectRow
from goldsmith.kernel import access, events, stale
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.errors import PreconditionFailed
from goldsmith.kernel.ids import GuidelineVersionId, ProjectId, new_id


def save_draft(
    session: Session, actor: Actor, project_id: ProjectId, *, content: Content, revision: int
) -> Draft:
    """Replace the draft. It may be unfinished; its problems come back with it.

    Raises PreconditionFailed when somebody saved in the meantime.
    """
    access.require(actor, "guideline.edit", project_id)
    row = session.get(GuidelineDraftRow, project_id, with_for_update=True)
    present = row.revision if row else 0
    if present != revision:
        raise PreconditionFailed(revision=present)
    stored = content.model_dump(mode="json", by_alias=True)
    if row is None:
        row = GuidelineDraftRow(project_id=project_id, revision=1, content=stored)
        session.add(row)
    else:
        row.content, row.revision, row.changed_at = stored, revision + 1, func.now()
    session.flush()
    events.append(
        session,
        actor,
        "guideline.draft_saved",
        subject_id=project_id,
        project_id=project_id,
        data={"revision": row.revision},
    )
    return queries.get_draft(session, actor, project_id)


def add_example(
    session: Session, actor: Actor, project_id: ProjectId, *, example: Example
) -> Draft:
    """Put a judged text into the draft's examples, or replace the one with the same id."""
    draft = queries.get_draft(session, actor, project_id)
    kept = [known for known in draft.content.examples if known.id != example.id]
    content = draft.content.model_copy(update={"examples": [*kept, example]})
    return save_draft(session, actor, project_id, content=content, revision=draft.revision)


def add_clause(session: Session, actor: Actor, project_id: ProjectId, *, clause: Clause) -> Draft:
    """Put a rule at the end of the draft, or replace the one with the same id."""
    draft = queries.get_draft(session, actor, project_id)
    kept = [known for known in draft.content.clauses if known.id != clause.id]
    content = draft.content.model_copy(update={"clauses": [*kept, clause]})
    return save_draft(session, actor, project_id, content=content, revision=draft.revision)


def release_version(session: Session, actor: Actor, project_id: ProjectId, *, note: str) -> Version:
    """Freeze the draft as the next numbered version.

    Raises SchemaInvalid, NothingToRelease.
    """
    access.require(actor, "guideline.release", project_id)
    draft = queries.get_draft(session, actor, project_id)
    rules.check_content(draft.content)
    session.get_one(ProjectRow, project_id, with_for_update=True)  # numbers do not collide
    latest = session.scalar(
        select(GuidelineVersionRow)
        .where(GuidelineVersionRow.project_id == project_id)
        .order_by(GuidelineVersionRow.number.desc())
        .limit(1)
    )
    content = draft.content.model_dump(mode="json", by_alias=True)
    digest = hashlib.sha256(events.canonical_json(content)).hexdigest()
    if latest is not None and latest.digest == digest:
        raise NothingToRelease
    version_id = GuidelineVersionId(new_id())
    number = latest.number + 1 if latest else 1
    event_id = events.append(
        session,
        actor,
        "guideline.released",
        subject_id=version_id,
        project_id=project_id,
        digest=bytes.fromhex(digest),
        data={"number": number},
    )
    row = GuidelineVersionRow(
        id=version_id,
        project_id=project_id,
        number=number,
        note=note.strip(),
        digest=digest,
        content=content,
        released_by=actor.person_id,
        event_id=event_id,
    )
    session.add(row)
    session.get_one(GuidelineDraftRow, project_id).based_on = version_id
    session.flush()
    stale.mark(session, "guideline", [project_id])  # past answers may wait for its questions
    stale.mark(session, "asked", [project_id])  # gold may not answer all it asks
    return queries.get_version(session, actor, version_id)
