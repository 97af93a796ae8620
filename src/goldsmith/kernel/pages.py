"""Lists come in pages. A cursor is opaque to the client and names the last row it saw."""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Generic, TypeVar

from goldsmith.kernel.errors import Invalid

T = TypeVar("T")


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


def decode_cursor(cursor: str, length: int) -> list[str | int | float | None]:
    """Unpack a cursor of ``length`` parts. Raises CursorInvalid."""
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError, RecursionError) as error:
        raise CursorInvalid from error
    if not isinstance(key, list) or len(key) != length:
        raise CursorInvalid
    if not all(part is None or isinstance(part, str | int | float) for part in key):
        raise CursorInvalid
    return key
