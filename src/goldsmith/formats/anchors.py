"""Where a mark stands in a field: a span, a turn, a shape, or other marks that it joins."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from goldsmith.formats.regions import Region
from goldsmith.formats.shapes import Flattened, Shape

PermanentId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
MarkId = Annotated[str, Field(min_length=1, max_length=64)]


class SpanPart(BaseModel):
    """A stretch of a field's text: Unicode code points, end exclusive, and what stands there.

    The text of a conversation is that of its turns, a line break between them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int = Field(ge=0)
    end: int = Field(ge=1)
    text: str = Field(max_length=1_000_000)


Parts = Annotated[list[SpanPart], Field(min_length=1, max_length=100)]


def _require_kind(schema: dict[str, Any]) -> None:
    """A union told apart by its kind needs it in each message, whatever Python fills in."""
    schema["required"] = sorted({"kind", *schema.get("required", [])})


class _Anchor(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=_require_kind)


class SpanAnchor(_Anchor):
    """A span of a text: its parts are sorted and disjoint, more than one where it is discontinuous."""

    kind: Literal["span"] = "span"
    parts: Parts


class LinkAnchor(_Anchor):
    """A relation from one mark to another."""

    kind: Literal["link"] = "link"
    from_: MarkId = Field(alias="from")
    to: MarkId

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)


class GroupAnchor(_Anchor):
    """Marks that mean the same: a coreference chain."""

    kind: Literal["group"] = "group"
    mark_ids: list[MarkId] = Field(min_length=1, max_length=5000)


class CandidateAnchor(_Anchor):
    """One of several answers that are compared, by its field."""

    kind: Literal["candidate"] = "candidate"
    field: PermanentId


class CriterionAnchor(_Anchor):
    """One criterion of a rubric, with the span that shows it."""

    kind: Literal["criterion"] = "criterion"
    criterion: PermanentId
    evidence: list[SpanPart] = Field([], max_length=100)


class TurnAnchor(_Anchor):
    """One turn of a conversation; the first is 0."""

    kind: Literal["turn"] = "turn"
    turn: int = Field(ge=0, lt=10_000)


Anchor = Annotated[
    SpanAnchor
    | LinkAnchor
    | GroupAnchor
    | CandidateAnchor
    | CriterionAnchor
    | TurnAnchor
    | Shape
    | Region,
    Field(discriminator="kind"),
    Flattened(),
]
"""Where a mark stands; null is the whole field."""
