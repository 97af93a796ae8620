"""Label Studio's words for questions and results, as its machine learning backends speak them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in neutral words: what sort of answer about which field, with which labels."""

    id: str
    kind: str
    field: str
    labels: Sequence[str] = ()


_TAGS = {
    "one_of": ("Choices", "Choice"),
    "several_of": ("Choices", "Choice"),
    "spans": ("Labels", "Label"),
    "shapes": ("RectangleLabels", "Label"),
    "rating": ("Rating", ""),
    "number": ("Number", ""),
    "short_text": ("TextArea", ""),
}
SPOKEN = frozenset(_TAGS)


def to_config(fields: Mapping[str, str], asked: Sequence[Asked]) -> str:
    """The labelling interface for a backend: fields by their kind (text, image, audio), questions."""
    lines = ["<View>"]
    for name, kind in fields.items():
        lines.append(f"  <{kind.title()} name={quoteattr(name)} value={quoteattr('$' + name)}/>")
    for one in asked:
        tag, part = _TAGS[one.kind]
        choice = ' choice="multiple"' if one.kind == "several_of" else ""
        opening = f"  <{tag} name={quoteattr(one.id)} toName={quoteattr(one.field)}{choice}"
        if not part:
            lines.append(f"{opening}/>")
            continue
        lines.append(f"{opening}>")
        lines += [f"    <{part} value={quoteattr(label)}/>" for label in one.labels]
        lines.append(f"  </{tag}>")
    return "\n".join([*lines, "</View>"])


def read_result(
    result: Sequence[Mapping[str, Any]],
    fields: Mapping[str, str],
    sizes: Mapping[str, tuple[int, ...]],
) -> dict[str, Any]:
    """A backend's regions as values by question, as a file of answers has them.

    Its offsets count UTF-16 units and its pictures percent; ours are code points and pixels.
    """
    found: dict[str, list[Any]] = {}
    single: dict[str, Any] = {}
    for region in result:
        name, value = str(region.get("from_name", "")), region.get("value") or {}
        field = str(region.get("to_name", ""))
        if "choices" in value:
            found.setdefault(name, []).extend(value["choices"])
        elif "labels" in value and "start" in value:
            found.setdefault(name, []).extend(_spans(value, fields.get(field, "")))
        elif "rectanglelabels" in value:
            found.setdefault(name, []).extend(_boxes(value, field, sizes.get(field)))
        elif "rating" in value or "number" in value:
            single[name] = value.get("rating", value.get("number"))
        elif value.get("text"):
            text = value["text"]
            single[name] = text if isinstance(text, str) else "\n".join(map(str, text))
    return {**found, **single}


def _spans(value: Mapping[str, Any], text: str) -> Iterator[dict[str, Any]]:
    start, end = int(value["start"]), int(value["end"])
    said = value.get("text")
    if said is None or text[start:end] != said:
        start, end = _code_points(text, start), _code_points(text, end)
    for label in value["labels"]:
        yield {"start": start, "end": end, "label": label}


def _code_points(text: str, units: int) -> int:
    """An offset in UTF-16 units as one in code points."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore"))


def _boxes(
    value: Mapping[str, Any], field: str, size: tuple[int, ...] | None
) -> Iterator[dict[str, Any]]:
    if size is None or len(size) != 2:  # a recording has a length alone
        return
    wide, high = size
    box = {
        "kind": "shape",
        "shape": "box",
        "x": round(value["x"] * wide / 100, 2),
        "y": round(value["y"] * high / 100, 2),
        "w": round(value["width"] * wide / 100, 2),
        "h": round(value["height"] * high / 100, 2),
    }
    for label in value["rectanglelabels"]:
        yield {"field": field, "anchor": box, "value": label}
