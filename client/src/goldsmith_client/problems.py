"""What can go wrong, as the server says it."""

from collections.abc import Mapping
from typing import Any


class Problem(Exception):
    """The server refused: ``code`` is stable, ``detail`` is a sentence for people."""

    def __init__(self, status: int, document: Mapping[str, Any]) -> None:
        self.status = status
        self.code = str(document.get("code", "error"))
        self.detail = str(document.get("detail") or document.get("title") or f"HTTP {status}")
        self.document = dict(document)
        super().__init__(f"{self.detail} ({self.code})")


class ServerUnreachable(Exception):
    """No answer came, also not when asked again. Is Goldsmith running at this address?"""
