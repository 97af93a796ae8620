"""Lists come in pages. A cursor is opaque to the client and names the last row it saw."""

import base64
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Generic, TypeVar

from pydantic import Field, TypeAdapter

from goldsmith.kernel.errors import Invalid

T = TypeVar("T")
K = TypeVar("K", bound=tuple[Any, ...])

# What a cursor may hold: a number that PostgreSQL has, a rank, a text it can compare.
Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]
Rank = Annotated[float, Field(allow_inf_nan=False)]
Words = Annotated[str, Field(pattern=r"^[^\x00]*$")]


class CursorInvalid(Invalid):
    """This cursor is not one of ours. Start again from the first page."""

    code = "cursor_invalid"


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows, and the cursor of the next page when there is one."""

    items: list[T]
    next_cursor: str | None = None


def encode_cursor(*key: str | float | None) -> str:
    """Pack the sort key of the last row of a page."""
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, shape: type[K]) -> K:
    """Unpack a cursor into a tuple like ``tuple[Number]``. Raises CursorInvalid."""
    try:
        packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        return _adapter(shape).validate_json(packed, strict=True)  # type: ignore[no-any-return]  # the cache forgets K
    except ValueError as error:  # also of base64, of Unicode and of Pydantic
        raise CursorInvalid from error


@lru_cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)
