"""Live models, and how they have been answering."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.models.errors import EndpointNotFound
from goldsmith.domains.models.tables import ModelEndpointRow
from goldsmith.domains.models.types import Endpoint, EndpointState, LeftOut, Protocol
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import EndpointId, ProjectId


def get_endpoint(session: Session, actor: Actor, endpoint_id: EndpointId) -> Endpoint:
    """A live model of one of the actor's projects. Raises EndpointNotFound, Denied."""
    row = session.get(ModelEndpointRow, endpoint_id)
    if row is None or not (actor.is_system or ProjectId(row.project_id) in actor.roles):
        raise EndpointNotFound
    access.require(actor, "suggestion.manage", ProjectId(row.project_id))
    return to_endpoint(row)


def list_endpoints(session: Session, actor: Actor, project_id: ProjectId) -> list[Endpoint]:
    """A project's live models. Raises ProjectNotFound, Denied."""
    access.require(actor, "suggestion.manage", project_id)
    return [to_endpoint(row) for row in _rows(session, project_id)]


def list_secrets(session: Session) -> dict[str, list[str]]:
    """The secrets that live models are to be given, each with the names of these models.

    For whoever looks after the installation.
    """
    table = ModelEndpointRow
    rows = session.execute(
        select(table.secret, table.name)
        .where(table.secret.is_not(None), table.is_active)
        .order_by(table.secret, table.name)
    )
    found: dict[str, list[str]] = {}
    for secret, name in rows:
        found.setdefault(str(secret), []).append(name)
    return found


def list_switched_on(session: Session, project_id: ProjectId) -> list[Endpoint]:
    """The live models of a project that nobody switched off, for verbs whose access is decided."""
    found = [to_endpoint(row) for row in _rows(session, project_id)]
    return [one for one in found if one.state is not EndpointState.OFF]


def _rows(session: Session, project_id: ProjectId) -> list[ModelEndpointRow]:
    table = ModelEndpointRow
    query = select(table).where(table.project_id == project_id).order_by(table.id)
    return list(session.scalars(query))


def to_endpoint(row: ModelEndpointRow) -> Endpoint:
    """What others see of a row."""
    told = row.left_out or {"n": 0, "reasons": []}
    return Endpoint(
        id=EndpointId(row.id),
        project_id=ProjectId(row.project_id),
        name=row.name,
        url=row.url,
        protocol=Protocol(row.protocol),
        secret=row.secret,
        is_active=row.is_active,
        state=_state(row),
        version=row.version,
        failures=row.failures,
        rests_until=row.rests_until,
        answered_at=row.answered_at,
        error=row.error,
        created_at=row.created_at,
        n_left_out=told["n"],
        left_out=[LeftOut(one["reason"], one["n"]) for one in told["reasons"]],
    )


def _state(row: ModelEndpointRow) -> EndpointState:
    if not row.is_active:
        return EndpointState.OFF
    if row.rests_until is not None and row.rests_until > datetime.now(UTC):
        return EndpointState.RESTS
    if row.failures:
        return EndpointState.FAILS
    return EndpointState.ANSWERS if row.answered_at else EndpointState.UNKNOWN
