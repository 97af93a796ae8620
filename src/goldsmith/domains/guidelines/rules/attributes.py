"""What is said of a mark beside its label, and how many marks are wanted."""

from collections.abc import Iterator

from goldsmith.domains.guidelines.types import AttributeKind, AttributeSpec, Mark, Question, Value

NO_LABEL = "The guideline has no such label."


def count_problems(question: Question, n: int, nouns: str) -> Iterator[str]:
    """Too few or too many marks."""
    if question.min is not None and n < question.min:
        yield f"At least {question.min:g} {nouns} are wanted."
    if question.max is not None and n > question.max:
        yield f"At most {question.max:g} {nouns} are wanted."


def attribute_problems(question: Question, mark: Mark, noun: str) -> Iterator[str]:
    """What is said of a mark beside its label and does not fit, or is missing."""
    specs = {spec.id: spec for spec in question.attributes}
    for name, value in mark.attributes.items():
        spec = specs.get(name)
        if spec is None or (spec.for_labels and mark.value not in spec.for_labels):
            yield f"The guideline has no attribute {name[:64]} for this label."
        elif not _fits(spec, value):
            yield f"“{spec.title}” cannot be answered so."
    for spec in question.attributes:
        applies = not spec.for_labels or mark.value in spec.for_labels
        if spec.required and applies and spec.id not in mark.attributes:
            yield f"“{spec.title}” is missing for a {noun}."


def _fits(spec: AttributeSpec, value: Value | list[str]) -> bool:
    known = {label.id for label in spec.labels}
    match spec.kind:
        case AttributeKind.ONE_OF:
            return isinstance(value, str) and value in known
        case AttributeKind.SEVERAL_OF:
            return isinstance(value, list) and bool(value) and known.issuperset(value)
        case AttributeKind.TEXT:
            return isinstance(value, str) and 0 < len(value.strip()) <= 1000
        case AttributeKind.FLAG:
            return isinstance(value, bool)
