"""What is known of a media file once it was looked at."""

import math
from dataclasses import dataclass
from enum import StrEnum

from goldsmith.kernel.errors import Invalid

MAX_PIXELS = 1_000_000_000
MAX_SIDE = 65_500
MAX_SECONDS = 24 * 3600


class MediaKind(StrEnum):
    """What people do with it: look, or listen."""

    IMAGE = "image"
    AUDIO = "audio"


class MediaRefused(Invalid):
    """This file is no image or sound that Goldsmith can keep."""

    code = "media_refused"


def rounded_up_ms(duration_s: float) -> int:
    """The last whole millisecond that a region of a recording may end at."""
    return math.ceil(duration_s * 1000 - 1e-6)


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """Measures of a media file. Pixels as shown, turned by what the camera said; time in seconds."""

    kind: MediaKind
    mime: str
    width: int | None = None
    height: int | None = None
    duration_s: float | None = None
    sample_rate: int | None = None
    channels: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A media file that was looked at: what it is, and the hash of what is to be kept of it.

    ``is_cleaned`` where that is another file, without what the first told about people.
    """

    facts: MediaFacts
    sha256: bytes
    is_cleaned: bool
