"""Speaking to live models: Label Studio's backend protocol, or plain Goldsmith JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goldsmith.domains.guidelines.rules.shapes import Sizes
from goldsmith.domains.guidelines.types import Question, Schema
from goldsmith.domains.models.types import Endpoint, Protocol
from goldsmith.domains.predictions.types import OfferedRow
from goldsmith.formats.label_studio import SPOKEN, Asked, to_config
from goldsmith.formats.label_studio_results import read_result
from goldsmith.formats.regions import Transcript
from goldsmith.kernel.egress import Egress, EgressFailed
from goldsmith.kernel.ids import ItemId

HEALTH_S = 3.0
SETUP_S = 10.0
PREDICT_S = 100.0
Items = Sequence[tuple[ItemId, Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class SaidOfItems:
    """What a live model said, in which version, and a sentence for what of it cannot be held."""

    rows: list[OfferedRow]
    left_out: list[str]
    version: str | None


def greet(egress: Egress, endpoint: Endpoint, schema: Schema) -> str | None:
    """Ask a model how it is, tell it the questions, and learn its version.

    Raises EgressRefused, EgressFailed.
    """
    health = _send(egress, endpoint, "health", None, HEALTH_S)
    if endpoint.protocol is Protocol.GOLDSMITH:
        return _version(health)
    body = {"project": str(endpoint.project_id), "schema": _config(schema), "hostname": ""}
    return _version(_send(egress, endpoint, "setup", body, SETUP_S))


def ask(
    egress: Egress,
    endpoint: Endpoint,
    schema: Schema,
    items: Items,
    sizes: Sequence[Sizes],
) -> SaidOfItems:
    """What a model would answer about items; it learns their texts and ids, nothing about people.

    Raises EgressRefused, EgressFailed.
    """
    if endpoint.protocol is Protocol.GOLDSMITH:
        found = _send(egress, endpoint, "predict", _plain(schema, items), PREDICT_S)
        return SaidOfItems(*_read_plain(found, items), _version(found))
    tasks = [{"id": str(item_id), "data": dict(fields)} for item_id, fields in items]
    body = {
        "tasks": tasks,
        "project": str(endpoint.project_id),
        "label_config": _config(schema),
        "params": {},
    }
    found = _send(egress, endpoint, "predict", body, PREDICT_S)
    results = _results(found, len(items))
    asked = {one.id: one for one in _asked_of(schema)}
    rows: list[OfferedRow] = []
    left_out: list[str] = []
    for one, (item_id, fields), size in zip(results, items, sizes, strict=True):
        said = read_result(_regions(one), fields, size, asked)
        left_out += said.left_out
        if said.values:
            sure = _confidence(one.get("score"))
            rows.append(OfferedRow({**said.values, "confidence": sure}, item_id=item_id))
    version = _version(found) or next(filter(None, map(_version, results)), None)
    return SaidOfItems(rows, left_out, version)


def _send(egress: Egress, endpoint: Endpoint, act: str, body: Any, patience_s: float) -> Any:
    method = "GET" if body is None else "POST"
    address = f"{endpoint.url}/{act}"
    return egress.send(method, address, body=body, secret=endpoint.secret, patience_s=patience_s)


def _regions(one: Any) -> list[Mapping[str, Any]]:
    found = one.get("result") or [] if isinstance(one, dict) else None
    if not isinstance(found, list) or not all(isinstance(region, dict) for region in found):
        raise EgressFailed("The model's regions are not as Label Studio writes them.")
    return found


def _read_plain(found: Any, items: Items) -> tuple[list[OfferedRow], list[str]]:
    known = {str(item_id): item_id for item_id, _ in items}
    rows: list[OfferedRow] = []
    left_out: list[str] = []
    for one in _results(found, None):
        item_id = known.get(str(one.get("id"))) if isinstance(one, dict) else None
        values = one.get("values") if isinstance(one, dict) else None
        if item_id is not None and isinstance(values, dict):
            sure = _confidence(one.get("confidence"))
            rows.append(OfferedRow({"confidence": sure, **values}, item_id=item_id))
        else:
            left_out.append(
                "An entry of `results` names no item that was sent, or has no `values`."
            )
    return rows, left_out


def _results(found: Any, n: int | None) -> list[Any]:
    results = found.get("results") if isinstance(found, dict) else None
    if not isinstance(results, list) or (n is not None and len(results) != n):
        raise EgressFailed("The model's answer has no list `results` with one entry for each item.")
    return results


def _confidence(given: Any) -> float | None:
    is_sure = isinstance(given, int | float) and not isinstance(given, bool) and 0 <= given <= 1
    return float(given) if is_sure else None


def _version(found: Any) -> str | None:
    version = found.get("model_version") if isinstance(found, dict) else None
    return str(version)[:100] if version else None


def _config(schema: Schema) -> str:
    return to_config({field.id: str(field.kind) for field in schema.fields}, _asked_of(schema))


def _asked_of(schema: Schema) -> list[Asked]:
    return [_asked(question, schema) for question in schema.questions if question.kind in SPOKEN]


def _asked(question: Question, schema: Schema) -> Asked:
    return Asked(
        question.id,
        str(question.kind),
        question.field or schema.fields[0].id,
        [label.id for label in question.labels],
        tools=[str(tool) for tool in question.tools],
        joints=[joint.id for joint in question.skeleton.joints] if question.skeleton else [],
        tiers=[tier.id for tier in question.tiers],
        written=[t.id for t in question.tiers if t.transcript is not Transcript.NONE],
    )


def _plain(schema: Schema, items: Items) -> dict[str, Any]:
    return {
        "format": 1,
        "schema": schema.model_dump(mode="json"),
        "items": [{"id": str(item_id), "fields": dict(fields)} for item_id, fields in items],
    }
