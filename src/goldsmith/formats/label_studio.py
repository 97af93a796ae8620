"""Label Studio's words for questions, as its machine learning backends are told them.

A question that takes several sorts of marks is asked by several tags. The first carries the question's
id, the others the id, a dot and what they are for: `base_of` finds the question again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in neutral words: what sort of answer about which field, with which labels.

    ``tools`` are the shapes that it takes and ``joints`` those of its skeletons; ``tiers`` those
    of a recording, ``written`` the ones that take a transcript.
    """

    id: str
    kind: str
    field: str
    labels: Sequence[str] = ()
    tools: Sequence[str] = ()
    joints: Sequence[str] = ()
    tiers: Sequence[str] = ()
    written: Sequence[str] = ()


_TAGS = {
    "one_of": ("Choices", "Choice"),
    "several_of": ("Choices", "Choice"),
    "spans": ("Labels", "Label"),
    "rating": ("Rating", ""),
    "number": ("Number", ""),
    "date": ("DateTime", ""),
    "short_text": ("TextArea", ""),
    "correction": ("TextArea", ""),
}
_SHAPES = {
    "box": "RectangleLabels",
    "rotated_box": "RectangleLabels",
    "polygon": "PolygonLabels",
    "polyline": "VectorLabels",
    "ellipse": "EllipseLabels",
    "point": "KeyPointLabels",
    "mask": "BrushLabels",
}
SPOKEN = frozenset({*_TAGS, "shapes", "regions"})
JOINTS, TRANSCRIPT = "joints", "transcript"


def base_of(name: str) -> str:
    """The question that a tag asks, by the tag's name."""
    return name.partition(".")[0]


def to_config(fields: Mapping[str, str], asked: Sequence[Asked]) -> str:
    """The labelling interface for a backend: fields by their kind (text, image, audio), questions."""
    lines = ["<View>"]
    for name, kind in fields.items():
        lines.append(f"  <{kind.title()} name={quoteattr(name)} value={quoteattr('$' + name)}/>")
    for one in asked:
        lines += _tags(one)
    return "\n".join([*lines, "</View>"])


def _tags(one: Asked) -> Iterator[str]:
    if one.kind == "shapes":
        yield from _shape_tags(one)
    elif one.kind == "regions":
        for number, tier in enumerate(one.tiers):
            name = one.id if number == 0 else f"{one.id}.{tier}"
            yield from _tag("Labels", name, one.field, "Label", one.labels or [tier])
        if one.written:
            name = f"{one.id}.{TRANSCRIPT}"
            yield from _tag("TextArea", name, one.field, more=' perRegion="true"')
    else:
        tag, part = _TAGS[one.kind]
        more = ' choice="multiple"' if one.kind == "several_of" else ""
        yield from _tag(tag, one.id, one.field, part, one.labels, more)


def _shape_tags(one: Asked) -> Iterator[str]:
    tags = list(dict.fromkeys(_SHAPES[tool] for tool in one.tools if tool in _SHAPES))
    for number, tag in enumerate(tags):
        name = one.id if number == 0 else f"{one.id}.{tag.lower()}"
        yield from _tag(tag, name, one.field, "Label", one.labels)
    if "skeleton" in one.tools:
        name = f"{one.id}.{JOINTS}"
        yield from _tag("KeyPointLabels", name, one.field, "Label", one.joints)


def _tag(
    tag: str, name: str, field: str, part: str = "", labels: Sequence[str] = (), more: str = ""
) -> Iterator[str]:
    opening = f"  <{tag} name={quoteattr(name)} toName={quoteattr(field)}{more}"
    if not part:
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    yield from (f"    <{part} value={quoteattr(label)}/>" for label in labels)
    yield f"  </{tag}>"
