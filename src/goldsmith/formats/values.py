"""What a single value may be: text that every part of Goldsmith can store, show and export."""

import math
from collections.abc import Mapping

from goldsmith.formats.types import MAX_VALUE_CHARS, Value


def find_fault(values: Mapping[str, Value]) -> str | None:
    """Say what is wrong with the first name or value that cannot be kept, or None."""
    for column, value in values.items():
        fault = _fault_of_text(column) or _fault_of_value(value)
        if fault:
            return f"Column {column[:80]!r} {fault}."
    return None


def _fault_of_value(value: Value) -> str | None:
    if isinstance(value, str):
        return _fault_of_text(value)
    if isinstance(value, float):
        return None if math.isfinite(value) else "holds a number that is not finite"
    if isinstance(value, list):
        return next(filter(None, map(_fault_of_value, value)), None)
    if isinstance(value, dict):
        faults = (_fault_of_text(key) or _fault_of_value(part) for key, part in value.items())
        return next(filter(None, faults), None)
    return None


def _fault_of_text(text: str) -> str | None:
    if "\0" in text:
        return "contains a null byte"
    if len(text) > MAX_VALUE_CHARS:
        return f"is longer than {MAX_VALUE_CHARS // 2**20} million characters"
    if not text.isascii() and _has_lone_surrogate(text):
        return "contains half a character (a lone surrogate)"
    return None


def _has_lone_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
