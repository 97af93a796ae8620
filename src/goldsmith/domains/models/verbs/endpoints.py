"""Live models: named, switched off, asked; and what is noted of how they answer."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.batches import get_batch
from goldsmith.domains.annotation.queries.offered import find_own_lease
from goldsmith.domains.models.errors import (
    AddressInvalid,
    EndpointNotFound,
    EndpointRests,
    NoLiveModel,
    SecretNameInvalid,
)
from goldsmith.domains.models.queries.endpoints import get_endpoint, list_switched_on, to_endpoint
from goldsmith.domains.models.tables import ModelEndpointRow
from goldsmith.domains.models.types import Endpoint, EndpointState, Protocol
from goldsmith.kernel import access, events, jobs
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.egress import is_secret_name
from goldsmith.kernel.ids import BatchId, EndpointId, JobId, LeaseId, ProjectId, new_id

FAILURES_UNTIL_REST = 5
REST = timedelta(minutes=1)
MOST_LEFT_OUT = 5


def add_endpoint(
    session: Session,
    actor: Actor,
    project_id: ProjectId,
    *,
    name: str,
    url: str,
    protocol: Protocol,
    secret: str | None = None,
) -> Endpoint:
    """Name a live model and have it asked how it is. Nothing is called but what the operator allows.

    ``secret`` names what the operator keeps for this address; its words are never here.
    Raises ProjectNotFound, Denied, AddressInvalid, SecretNameInvalid.
    """
    access.require(actor, "suggestion.manage", project_id)
    parts = urlsplit(url.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
        raise AddressInvalid
    if secret is not None and not is_secret_name(secret):
        raise SecretNameInvalid
    row = ModelEndpointRow(
        id=new_id(),
        project_id=project_id,
        name=name.strip(),
        url=url.strip().rstrip("/"),
        protocol=protocol,
        secret=secret,
        created_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    session.refresh(row)
    events.append(session, actor, "endpoint.added", subject_id=row.id, project_id=project_id)
    check_endpoint(session, actor, EndpointId(row.id))
    return to_endpoint(row)


def check_endpoint(session: Session, actor: Actor, endpoint_id: EndpointId) -> JobId:
    """Ask a live model how it is, in a job. Raises EndpointNotFound, Denied."""
    found = get_endpoint(session, actor, endpoint_id)
    return jobs.defer(
        session,
        "models.check",
        project_id=found.project_id,
        created_by=actor.person_id,
        endpoint_id=endpoint_id,
    )


def switch_endpoint(
    session: Session, actor: Actor, endpoint_id: EndpointId, *, is_active: bool
) -> Endpoint:
    """Switch a live model off or on again; on, it begins without failures.

    Raises EndpointNotFound, Denied.
    """
    row = session.get(ModelEndpointRow, endpoint_id, with_for_update=True)
    if row is None or ProjectId(row.project_id) not in actor.roles:
        raise EndpointNotFound
    project_id = ProjectId(row.project_id)
    access.require(actor, "suggestion.manage", project_id)
    row.is_active, row.failures, row.rests_until, row.error = is_active, 0, None, None
    row.left_out = None
    session.flush()
    events.append(
        session, actor, "endpoint.switched", subject_id=row.id, project_id=project_id,
        data={"is_active": is_active},
    )  # fmt: skip
    return to_endpoint(row)


def ask_for_batch(
    session: Session, actor: Actor, endpoint_id: EndpointId, *, batch_id: BatchId
) -> JobId:
    """Have a live model suggest for what waits in a batch, in a job.

    Raises EndpointNotFound, BatchNotFound, EndpointRests, Denied.
    """
    found = get_endpoint(session, actor, endpoint_id)
    if get_batch(session, actor, batch_id).project_id != found.project_id:
        raise EndpointNotFound
    if found.state in {EndpointState.RESTS, EndpointState.OFF}:
        raise EndpointRests
    return jobs.defer(
        session,
        "models.ask",
        project_id=found.project_id,
        subject_id=batch_id,
        created_by=actor.person_id,
        endpoint_id=endpoint_id,
        batch_id=batch_id,
    )


def ask_for_lease(session: Session, actor: Actor, lease_id: LeaseId) -> JobId:
    """Ask the project's live models about the item in one's hands, in a job.

    Raises LeaseNotFound, NoLiveModel, EndpointRests, Denied.
    """
    lease = find_own_lease(session, actor, lease_id)
    access.require(actor, "annotation.submit", lease.project_id)
    if not lease.shows_suggestions:
        raise NoLiveModel("This batch shows no suggestions, so no live model is asked.")
    asked = list_switched_on(session, lease.project_id)
    if not asked:
        raise NoLiveModel
    ready = [one for one in asked if one.state is not EndpointState.RESTS]
    if not ready:
        raise EndpointRests
    return jobs.defer(
        session,
        "models.ask_for_lease",
        project_id=lease.project_id,
        created_by=actor.person_id,
        endpoint_id=ready[0].id,
        lease_id=lease_id,
    )


def note_answer(
    session: Session, endpoint_id: EndpointId, *, version: str | None, error: str | None
) -> None:
    """Note how a live model answered; after several failures in a row it rests for a minute."""
    row = session.get_one(ModelEndpointRow, endpoint_id, with_for_update=True)
    now = datetime.now(UTC)
    row.error = error
    if error is None:
        row.failures, row.rests_until, row.answered_at = 0, None, now
        row.version = version or row.version
    else:
        row.failures += 1
        if row.failures >= FAILURES_UNTIL_REST:
            row.rests_until = now + REST
    session.flush()


def note_left_out(session: Session, endpoint_id: EndpointId, left_out: Sequence[str]) -> None:
    """Note what of the last answer the guideline's questions could not hold, the commonest first."""
    counted = Counter(left_out).most_common(MOST_LEFT_OUT)
    row = session.get_one(ModelEndpointRow, endpoint_id, with_for_update=True)
    row.left_out = {"n": len(left_out), "reasons": [{"reason": one, "n": n} for one, n in counted]}
    session.flush()
