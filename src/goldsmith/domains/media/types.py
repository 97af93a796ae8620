"""Images and recordings, as others see them."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from goldsmith.formats.media.types import MediaFacts, MediaKind
from goldsmith.kernel.ids import MediaId, ProjectId

ORIGINAL = "original"
"""How the name of a kept file's blob ends; what is made of it is named alike but for this."""

_PREFIX = "media:"
_REFERENCE = re.compile(r"media:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def reference_to(media_id: UUID) -> str:
    """How the field of an item names an image or a recording."""
    return f"{_PREFIX}{media_id}"


def referenced(text: str) -> MediaId | None:
    """Which image or recording the text of a field names; None where it is just text."""
    return MediaId(UUID(text.removeprefix(_PREFIX))) if _REFERENCE.fullmatch(text) else None


@dataclass(frozen=True, slots=True)
class Media:
    """A file that was kept. Sizes in pixels as shown, times in seconds.

    ``tile_levels`` is 0 where the picture is shown whole.
    """

    id: MediaId
    project_id: ProjectId
    kind: MediaKind
    mime: str
    filename: str
    size_bytes: int
    sha256: str
    width: int | None
    height: int | None
    duration_s: float | None
    sample_rate: int | None
    channels: int | None
    is_ready: bool
    tile_levels: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """A file that stays in a store, as it was when it was looked at."""

    store: str
    key: str
    etag: str | None


@dataclass(frozen=True, slots=True)
class ProjectStore:
    """A store that whoever runs this installation named, and whether this project may use it."""

    name: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A file whose bytes lie in the blobs or in a store; the project does not know it yet."""

    id: MediaId
    facts: MediaFacts
    filename: str
    size_bytes: int
    sha256: bytes
    blob: str
    place: Place | None = None

    @property
    def reference(self) -> str:
        """How the field of an item names it."""
        return reference_to(self.id)


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes to be sent: where they lie, of which kind, how many, and a name that never changes."""

    blob: str
    mime: str
    size_bytes: int
    etag: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """What a list of pictures says of one: its name, and its size in pixels as shown."""

    filename: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sound:
    """What a list of recordings says of one: its name, and how long it lasts."""

    filename: str
    duration_ms: int


@dataclass(frozen=True, slots=True)
class Unmade:
    """A file of which nothing was made yet."""

    id: MediaId
    kind: MediaKind
    mime: str
    longest_side: int
    blob: str
    size_bytes: int
    place: Place | None
