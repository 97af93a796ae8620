"""Regions of a recording on named tiers: whole milliseconds of the sound's own time."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

TRANSCRIPT, SPEAKER = "transcript", "speaker"
"""What a region may say under these names among its attributes, where its tier asks for it."""
LONGEST_TRANSCRIPT = 10_000
LONGEST_SPEAKER = 100

Milliseconds = Annotated[int, Field(ge=0, le=100_000_000)]
TierId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]


def _require_kind(schema: dict[str, Any]) -> None:
    schema["required"] = sorted({"kind", *schema.get("required", [])})


class Region(BaseModel):
    """A stretch of a recording on one of its tiers, end exclusive."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_require_kind)

    kind: Literal["region"] = "region"
    tier: TierId
    start: Milliseconds
    end: Milliseconds


class Transcript(StrEnum):
    """Whether the regions of a tier say what is heard in words."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class TextDirection(StrEnum):
    """Which way the transcripts of a tier run; by their own letters where nothing is said."""

    AUTO = "auto"
    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"


class TierSpec(BaseModel):
    """A named row of regions under the sound."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: TierId
    title: str = Field(min_length=1, max_length=300)
    may_overlap: bool = False
    transcript: Transcript = Transcript.NONE
    direction: TextDirection = TextDirection.AUTO
    has_speaker: bool = False
    speakers: list[Annotated[str, Field(min_length=1, max_length=LONGEST_SPEAKER)]] = Field(
        [], max_length=200, description="Who may be heard; free names where nobody is listed."
    )
