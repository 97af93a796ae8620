"""Who acts: a signed-in person, a service account, or the system itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from goldsmith.kernel.ids import PersonId, ProjectId


class Role(StrEnum):
    """What a person may do in one project."""

    OWNER = "owner"
    MANAGER = "manager"
    REVIEWER = "reviewer"
    EXPERT = "expert"
    ANNOTATOR = "annotator"
    VIEWER = "viewer"
    ADVISER = "adviser"


class Scope(StrEnum):
    """What an API token may be used for. A session in the browser has all of them."""

    READ = "read"
    ANNOTATE = "annotate"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who asks, with everything that access decisions need."""

    person_id: PersonId
    roles: Mapping[ProjectId, Role] = field(default_factory=dict)
    is_instance_owner: bool = False
    scopes: frozenset[Scope] = frozenset(Scope)
    is_system: bool = False


SYSTEM = Actor(person_id=PersonId(UUID(int=0)), is_instance_owner=True, is_system=True)
