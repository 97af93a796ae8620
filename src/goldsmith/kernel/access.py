"""Who may do what. One table, read top to bottom; every verb and query asks here."""

from collections.abc import Iterable

from goldsmith.kernel.actor import Actor, Role, Scope
from goldsmith.kernel.errors import Denied, NotFound
from goldsmith.kernel.ids import ProjectId


class ProjectNotFound(NotFound):
    """There is no such project among those you belong to."""

    code = "project_not_found"


class ScopeMissing(Denied):
    """This API token may not be used for that. Make one with the scope it needs."""

    code = "scope_missing"


_LEAD = frozenset({Role.OWNER, Role.MANAGER})
_JUDGES = _LEAD | {Role.REVIEWER, Role.EXPERT}
_HANDS = _JUDGES | {Role.ANNOTATOR}
_TEAM = _HANDS | {Role.VIEWER}
# An adviser was asked in for the questions alone: the queue, and the guideline to answer by.
_ALL = _TEAM | {Role.ADVISER}

ACTS: dict[str, tuple[frozenset[Role], Scope]] = {
    "activity.read": (_LEAD, Scope.READ),
    "annotation.read_all": (_JUDGES, Scope.READ),
    "annotation.submit": (_HANDS, Scope.ANNOTATE),
    "audit.manage": (_LEAD, Scope.WRITE),
    "batch.manage": (_LEAD, Scope.WRITE),
    "batch.read": (_TEAM, Scope.READ),
    "concern.raise": (_HANDS, Scope.ANNOTATE),
    "concern.resolve": (_LEAD, Scope.WRITE),
    "gold.contest": (_HANDS, Scope.ANNOTATE),
    "gold.manage": (_LEAD, Scope.WRITE),
    "guideline.edit": (_LEAD | {Role.EXPERT}, Scope.WRITE),
    "guideline.read": (_ALL, Scope.READ),
    "guideline.release": (_LEAD, Scope.WRITE),
    "inquiry.answer": (_JUDGES | {Role.ADVISER}, Scope.ANNOTATE),
    "item.export": (_JUDGES, Scope.READ),
    "item.import": (_LEAD, Scope.WRITE),
    "item.manage": (_LEAD, Scope.WRITE),
    "item.read": (_JUDGES | {Role.VIEWER}, Scope.READ),
    "job.manage": (_LEAD, Scope.WRITE),
    "job.read": (_LEAD, Scope.READ),
    "judgement.set_aside": (_LEAD, Scope.WRITE),
    "media.read": (_ALL, Scope.READ),
    "member.manage": (_LEAD, Scope.WRITE),
    "member.read": (_JUDGES, Scope.READ),
    "owner.appoint": (frozenset({Role.OWNER}), Scope.WRITE),
    "overview.read": (_TEAM, Scope.READ),
    "people.assess": (_LEAD, Scope.READ),
    "project.edit": (_LEAD, Scope.WRITE),
    "project.read": (_ALL, Scope.READ),
    "quality.read": (_JUDGES, Scope.READ),
    "quality.summary": (_JUDGES | {Role.VIEWER}, Scope.READ),
    "release.freeze": (_LEAD, Scope.WRITE),
    "release.read": (_JUDGES | {Role.VIEWER}, Scope.READ),
    "review.adjudicate": (_JUDGES, Scope.ANNOTATE),
    "review.judge": (_JUDGES, Scope.ANNOTATE),
    "review.manage": (_LEAD, Scope.WRITE),
    "ruling.make": (_JUDGES | {Role.ADVISER}, Scope.ANNOTATE),
    "ruling.read": (_ALL, Scope.READ),
    "suggestion.manage": (_LEAD, Scope.WRITE),
    "suggestion.read": (_JUDGES | {Role.VIEWER}, Scope.READ),
}


def require(actor: Actor, act: str, project_id: ProjectId) -> None:
    """Let the actor pass, or raise.

    Raises ProjectNotFound where the actor has no role, so that existence does not leak; Denied
    where the role does not allow the act; ScopeMissing where only the token falls short.
    """
    roles, scope = ACTS[act]
    if actor.is_system:
        return
    role = actor.roles.get(project_id)
    if role is None:
        raise ProjectNotFound
    if role not in roles:
        raise Denied(act=act, role=str(role))
    require_scope(actor, scope)


def require_scope(actor: Actor, scope: Scope) -> None:
    """Raise ScopeMissing unless the token or session carries the scope."""
    if scope not in actor.scopes:
        raise ScopeMissing(scope=str(scope))


def require_instance_owner(actor: Actor) -> None:
    """Raise Denied unless the actor owns this installation."""
    if not actor.is_instance_owner:
        raise Denied("Only an owner of this installation may do this.")
    require_scope(actor, Scope.WRITE)


def allows(actor: Actor, act: str, project_id: ProjectId) -> bool:
    """Whether ``require`` would let the actor pass."""
    roles, scope = ACTS[act]
    return actor.is_system or (actor.roles.get(project_id) in roles and scope in actor.scopes)


def roles_for(act: str) -> list[Role]:
    """The roles that may do this, for queries over members."""
    return sorted(ACTS[act][0])


def projects_where(actor: Actor, act: str) -> Iterable[ProjectId]:
    """The projects in which the actor may do this, for queries over several projects."""
    return [project_id for project_id in actor.roles if allows(actor, act, project_id)]
