"""The contract, told which things exist: half of what is sent then gets past the first door.

Ids differ from run to run. What is generated holds stand-ins, which `real` turns into ids of the
world just before sending, so that every run sends the same.
"""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from tests.web.world import ANSWERS, CONTENT

SAME = {
    "annotator": "person_id",
    "based_on": "annotation_id",
    "guideline_version_id": "version_id",
    "item_ids": "item_id",
    "lease_ids": "lease_id",
    "parent_id": "item_id",
    "person_ids": "person_id",
}
FITTING: dict[str, Any] = {
    "answers": ANSWERS,
    "contains": "Good",
    "if-match": '"1"',
    "mapping": {"fields": {"text": "text"}},
    "q": "good",
    "question_id": "sentiment",
    "schema": CONTENT["schema"],
    "verdicts": [{"question_id": "sentiment", "verdict": "accept"}],
}


def stand_in(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, SAME.get(name, name)))


def with_hints(contract: dict[str, Any]) -> dict[str, Any]:
    """The contract with a fitting value beside the schema of every id and every known word."""
    found: dict[str, Any] = _hinted(contract)
    return found


def real(value: Any, ids: dict[str, str]) -> Any:
    """What was generated, with the world's ids in place of the stand-ins."""
    known = {stand_in(name): its_id for name, its_id in ids.items()}
    return _replaced(value, known)


def _replaced(value: Any, known: dict[str, str]) -> Any:
    if isinstance(value, str):
        return known.get(value, value)
    if isinstance(value, list):
        return [_replaced(part, known) for part in value]
    if isinstance(value, dict):
        return {key: _replaced(part, known) for key, part in value.items()}
    return value


def _hinted(node: Any) -> Any:
    if isinstance(node, list):
        return [_hinted(part) for part in node]
    if not isinstance(node, dict):
        return node
    told = {key: _hinted(part) for key, part in node.items()}
    if "in" in told and "schema" in told:
        told["schema"] = _widened(told["name"].lower(), told["schema"])
    if isinstance(told.get("properties"), dict):
        told["properties"] = {
            name: _widened(name, schema) for name, schema in told["properties"].items()
        }
    return told


def _widened(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    if name in FITTING and (schema.get("type") == "array") == isinstance(FITTING[name], list):
        return {"anyOf": [{"const": FITTING[name]}, schema]}
    if "'format': 'uuid'" not in str(schema):
        return schema
    one = stand_in(name)
    return {"anyOf": [{"const": [one] if schema.get("type") == "array" else one}, schema]}
