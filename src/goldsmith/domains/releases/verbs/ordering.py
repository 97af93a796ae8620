"""Order a release, and note what became of it."""

from dataclasses import asdict

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.releases.errors import NothingToFreeze, PositionNotSealed
from goldsmith.domains.releases.queries import to_release
from goldsmith.domains.releases.tables import ReleaseKeyRow, ReleaseRow
from goldsmith.domains.releases.types import Counts, Recipe, Release
from goldsmith.kernel import access, events, jobs, sealing
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import driver
from goldsmith.kernel.ids import PersonId, ProjectId, ReleaseId, new_id


def order_release(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    recipe: Recipe,
    note: str = "",
    position: int | None = None,
) -> Release:
    """Queue the freezing of the project's labels as its next numbered release.

    Without ``position`` the cut is where the sealed log ends when the job starts; with one, the
    project is frozen as it was then.
    Raises ProjectNotFound, Denied, NothingToFreeze, PositionNotSealed.
    """
    access.require(actor, "release.freeze", project_id)
    if guidelines.find_latest_version(session, project_id) is None:
        raise NothingToFreeze
    if position is not None and not 0 < position <= sealing.head(session).position:
        raise PositionNotSealed
    row = ReleaseRow(
        id=new_id(),
        project_id=project_id,
        number=_next_number(session, project_id),
        note=note,
        **asdict(recipe),
        position=position,
        created_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    row.job_id = jobs.defer(
        session,
        "releases.freeze",
        project_id=project_id,
        created_by=actor.person_id,
        release_id=row.id,
    )
    session.flush()
    session.refresh(row)
    events.append(
        session,
        actor,
        "release.ordered",
        subject_id=row.id,
        project_id=project_id,
        data={"number": row.number},
    )
    return to_release(session, row)


def _next_number(session: Session, project_id: ProjectId) -> int:
    """The project's next number; whoever orders at the same time waits for this transaction."""
    driver(session).execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(%s, 3))", [f"release:{project_id}"]
    )
    last = session.scalar(
        select(func.max(ReleaseRow.number)).where(ReleaseRow.project_id == project_id)
    )
    return (last or 0) + 1


def settle_position(session: Session, release_id: ReleaseId) -> int | None:
    """Decide where the release cuts, once: a run after a crash cuts at the same place.

    None while the order itself is not sealed. Events are sealed in the order in which their
    transactions began to write, so whatever had committed before the order is sealed with it.
    """
    row = session.get_one(ReleaseRow, release_id, with_for_update=True)
    if row.position is None and sealing.is_sealed(session, release_id):
        row.position = sealing.head(session).position
        session.flush()
    return row.position


def pseudonym_key(session: Session, project_id: ProjectId) -> bytes:
    """The project's key for pseudonyms, made when first wanted."""
    made = insert(ReleaseKeyRow).values(project_id=project_id, key=events.new_digest_key())
    session.execute(made.on_conflict_do_nothing())
    return bytes(
        session.scalars(
            select(ReleaseKeyRow.key).where(ReleaseKeyRow.project_id == project_id)
        ).one()
    )


def seal_release(
    session: Session,
    release_id: ReleaseId,
    *,
    digest: str,
    blob: str,
    size_bytes: int,
    counts: Counts,
) -> None:
    """Note the archive of a frozen release, once; from now on nothing about it changes."""
    row = session.get_one(ReleaseRow, release_id, with_for_update=True)
    if row.digest is not None:
        return
    row.digest, row.blob, row.size_bytes = digest, blob, size_bytes
    row.items, row.judgements = counts.items, counts.judgements
    row.undecided, row.left_out = counts.undecided, counts.left_out
    session.flush()
    events.append(
        session,
        Actor(person_id=PersonId(row.created_by), is_system=True),
        "release.frozen",
        subject_id=row.id,
        project_id=ProjectId(row.project_id),
        digest=bytes.fromhex(digest),
        data={"number": row.number, "position": row.position},
    )
