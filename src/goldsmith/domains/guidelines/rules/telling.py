"""Marks as a release tells them: offsets and surfaces, ends of relations by what they mark. No I/O."""

from collections.abc import Mapping
from typing import Any

from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.formats.conversation import bounds_of, turns_of
from goldsmith.formats.regions import SPEAKER, TRANSCRIPT


def told_marks(
    question: Question, answers: Mapping[str, Any], fields: Mapping[str, str] | None = None
) -> list[dict[str, Any]]:
    """The marks of an answer in the order of the text, each readable by itself.

    A span has ``start``, ``end`` (code points, end exclusive), ``text`` and ``label``; one of
    several parts has them under ``parts`` too, and ``start`` and ``end`` enclose them. Relations
    and chains hold the spans they join. A shape has its numbers in pixels, in the order of its layers;
    a region its tier, ``start`` and ``end`` in milliseconds, and what is said of it. In a conversation,
    which is one of ``fields``, a span names its ``turn`` and counts from there.
    """
    marks = (answers.get(question.id) or {}).get("marks", ())
    joined = _marks_of(question.about, answers)
    fields = fields or {}
    spans = {mark["id"]: _in_turn(_span(mark), mark, fields) for mark in joined}
    told = [_told(mark, spans, fields) for mark in marks]
    # Shapes lie above each other in the order they have.
    return told if question.kind is QuestionKind.SHAPES else sorted(told, key=_place)


def _marks_of(question_id: str | None, answers: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return (answers.get(question_id or "") or {}).get("marks") or []


def _in_turn(
    told: dict[str, Any], mark: Mapping[str, Any], fields: Mapping[str, str]
) -> dict[str, Any]:
    """A span of a conversation as it stands in its turn; one of a plain text as it is."""
    turns = turns_of(fields.get(mark.get("field") or "", "")) if "start" in told else None
    for turn, (low, high) in enumerate(bounds_of(turns or [])):
        if low <= told["start"] and told["end"] <= high:
            moved = {edge: told[edge] - low for edge in ("start", "end")}
            parts = [
                {**part, "start": part["start"] - low, "end": part["end"] - low}
                for part in told.get("parts", ())
            ]
            return {"turn": turn, **told, **moved, **({"parts": parts} if parts else {})}
    return told


def _told(
    mark: Mapping[str, Any], spans: Mapping[str, dict[str, Any]], fields: Mapping[str, str]
) -> dict[str, Any]:
    anchor = mark.get("anchor") or {}
    match anchor.get("kind"):
        case "link":
            told = {
                "label": mark["value"],
                "from": spans.get(anchor["from"]),
                "to": spans.get(anchor["to"]),
            }
            return told | _attributes(mark)
        case "group":
            members = [span for id_ in anchor["mark_ids"] if (span := spans.get(id_))]
            return {"label": mark["value"], "mentions": sorted(members, key=_place)}
        case "region":
            return {"label": mark["value"], **_region(mark)}
        case "shape":
            place = {key: anchor[key] for key in anchor if key != "kind"}
            return {"label": mark["value"], **place, **_attributes(mark)}
        case _:
            return _in_turn(_span(mark), mark, fields)


def _region(mark: Mapping[str, Any]) -> dict[str, Any]:
    anchor, said = mark["anchor"], dict(mark.get("attributes") or {})
    told = {key: anchor[key] for key in ("tier", "start", "end")}
    told |= {key: said.pop(key) for key in (SPEAKER, TRANSCRIPT) if key in said}
    return told | ({"attributes": said} if said else {})


def _span(mark: Mapping[str, Any]) -> dict[str, Any]:
    parts = (mark.get("anchor") or {}).get("parts") or []
    if not parts:
        return {"label": mark["value"], **_attributes(mark)}
    told: dict[str, Any] = {
        "start": parts[0]["start"],
        "end": parts[-1]["end"],
        "text": " … ".join(part["text"] for part in parts),
        "label": mark["value"],
    }
    if len(parts) > 1:
        told["parts"] = [{key: part[key] for key in ("start", "end", "text")} for part in parts]
    return told | _attributes(mark)


def _attributes(mark: Mapping[str, Any]) -> dict[str, Any]:
    return {"attributes": mark["attributes"]} if mark.get("attributes") else {}


def _place(told: dict[str, Any]) -> tuple[int, int, int, int, str]:
    if "mentions" in told:
        told = next(iter(told["mentions"]), {})
    start = told.get("from") or told
    end = told.get("to") or {}
    return (
        start.get("turn", -1),
        start.get("start", -1),
        start.get("end", -1),
        end.get("start", -1),
        str(told.get("label")),
    )
