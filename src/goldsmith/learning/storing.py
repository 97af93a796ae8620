"""A model as bytes: arrays and JSON, never pickled code."""

import io
import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[Any]]
_FACTS = "facts"


def to_bytes(facts: Mapping[str, Any], arrays: Arrays) -> bytes:
    """Facts and arrays in one file."""
    told = np.frombuffer(json.dumps(facts).encode(), dtype=np.uint8)
    target = io.BytesIO()
    np.savez_compressed(target, **{_FACTS: told}, **dict(arrays))  # type: ignore[arg-type]  # names are ours
    return target.getvalue()


def from_bytes(stored: bytes) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """What ``to_bytes`` wrote."""
    with np.load(io.BytesIO(stored), allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    facts: dict[str, Any] = json.loads(arrays.pop(_FACTS).tobytes())
    return facts, arrays
