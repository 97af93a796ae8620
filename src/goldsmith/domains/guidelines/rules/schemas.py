"""Whether a schema holds together, so that it can be released."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from goldsmith.domains.guidelines.errors import SchemaInvalid
from goldsmith.domains.guidelines.rules import outputs, turns
from goldsmith.domains.guidelines.types import (
    AttributeKind,
    Condition,
    Content,
    FieldKind,
    LinterKind,
    Question,
    QuestionKind,
    Schema,
    Value,
)
from goldsmith.formats.regions import SPEAKER, TRANSCRIPT
from goldsmith.formats.shapes import ShapeTool

CHOICES = frozenset({QuestionKind.ONE_OF, QuestionKind.SEVERAL_OF})
_LABELLED = CHOICES | {
    QuestionKind.SPANS,
    QuestionKind.RELATIONS,
    QuestionKind.CHAINS,
    QuestionKind.RUBRIC,
    QuestionKind.SHAPES,
    QuestionKind.REGIONS,
}


def schema_problems(schema: Schema) -> list[str]:
    """What keeps a schema from being released, as sentences; empty when it can be."""
    problems = [] if schema.questions else ["Ask at least one question."]
    problems += _repeated("field", (field.id for field in schema.fields))
    problems += _repeated("question", (question.id for question in schema.questions))
    field_ids = {field.id for field in schema.fields}
    kinds = {field.id: field.kind for field in schema.fields}
    asked: dict[str, Question] = {}
    for question in schema.questions:
        name = f"“{question.title}”"
        if question.field is not None and question.field not in field_ids:
            problems.append(f"{name} is about the field {question.field}, which does not exist.")
        problems += _condition_problems(name, question, asked)
        problems += _kind_problems(name, question)
        problems += _limit_problems(name, question)
        problems += _mark_problems(name, question, asked)
        problems += outputs.kind_problems(name, question, field_ids)
        problems += _field_problems(name, question, kinds)
        problems += turns.turn_question_problems(name, question, kinds, asked)
        asked[question.id] = question
    for constraint in schema.constraints:
        problems += _constraint_problems(constraint.when, asked)
        problems += _constraint_problems(constraint.needs, asked)
    return problems


def _condition_problems(name: str, question: Question, asked: dict[str, Question]) -> Iterator[str]:
    if question.when is None:
        return
    other = asked.get(question.when.question_id)
    if other is None:
        yield f"{name} depends on a question that does not come before it."
        return
    known = _choices(other)
    for value in question.when.any_of:
        if known is not None and value not in known:
            yield f"{name} depends on an answer that “{other.title}” does not have."


def _kind_problems(name: str, question: Question) -> Iterator[str]:
    if question.kind in CHOICES and len(question.labels) < 2:
        yield f"{name} needs at least two labels."
    if question.kind in _LABELLED:
        yield from _repeated(f"label of {name}", (label.id for label in question.labels))
        # The same name may stand under several parents of a tree.
        names = ((label.parent, label.name) for label in question.labels)
        yield from _repeated(f"label name of {name}", names)
        yield from _repeated(
            f"key of {name}", (label.key for label in question.labels if label.key)
        )
        yield from _tree_problems(name, question)
    if question.kind is QuestionKind.RATING:
        values = [point.value for point in question.points]
        if len(values) < 2:
            yield f"{name} needs at least two points on its scale."
        if values != sorted(set(values)):
            yield f"{name}: the points of the scale must rise and not repeat."


def _limit_problems(name: str, question: Question) -> Iterator[str]:
    if question.min is not None and question.max is not None and question.min > question.max:
        yield f"{name}: the smallest number is larger than the largest."
    if question.min_length > question.max_length:
        yield f"{name}: the shortest text is longer than the longest."
    least, most = question.min_words, question.max_words
    if least is not None and most is not None and least > most:
        yield f"{name}: the fewest words are more than the most."
    yield from _repeated(f"linter of {name}", (linter.kind for linter in question.linters))
    for linter in question.linters:
        if linter.kind is LinterKind.FORBIDDEN_WORDS and not linter.words:
            yield f"{name} forbids words, and names none."
    first, last = question.earliest, question.latest
    if first is not None and last is not None and first > last:
        yield f"{name}: the earliest date is later than the latest."


def _mark_problems(name: str, question: Question, asked: dict[str, Question]) -> Iterator[str]:
    """Problems of questions whose marks stand somewhere in a text, or join such marks."""
    if question.kind is QuestionKind.SPANS and question.field is None:
        yield f"{name} needs a field whose text is marked."
    if question.kind in {QuestionKind.SPANS, QuestionKind.RELATIONS} and not question.labels:
        yield f"{name} needs a label."
    if question.kind in {QuestionKind.RELATIONS, QuestionKind.CHAINS}:
        about = asked.get(question.about or "")
        if about is None or about.kind is not QuestionKind.SPANS:
            yield f"{name} needs a question before it that marks spans, to join them."
        else:
            yield from _pair_problems(name, question, about)
    yield from _repeated(f"attribute of {name}", (one.id for one in question.attributes))
    known = {label.id for label in question.labels}
    for attribute in question.attributes:
        if attribute.kind in {AttributeKind.ONE_OF, AttributeKind.SEVERAL_OF}:
            if not attribute.labels:
                yield f"{name}: the attribute “{attribute.title}” needs labels."
            yield from _repeated(
                f"label of “{attribute.title}”", (label.id for label in attribute.labels)
            )
        if not known.issuperset(attribute.for_labels):
            yield f"{name}: the attribute “{attribute.title}” is for a label that does not exist."


def _field_problems(name: str, question: Question, kinds: Mapping[str, FieldKind]) -> Iterator[str]:
    """Problems of questions that want a picture, or words, and are about something else."""
    about = kinds.get(question.field or "", FieldKind.TEXT)
    if question.kind is QuestionKind.SHAPES:
        if about is not FieldKind.IMAGE:
            yield f"{name} needs a field that holds a picture."
        if not question.labels:
            yield f"{name} needs a label."
        if not question.tools:
            yield f"{name} needs a kind of shape that can be drawn."
        yield from _skeleton_problems(name, question)
    if question.kind is QuestionKind.REGIONS:
        yield from _tier_problems(name, question, about)
    if question.kind in {QuestionKind.SPANS, QuestionKind.CORRECTION} and (
        about not in {FieldKind.TEXT, FieldKind.CONVERSATION}
    ):
        yield f"{name} needs a field that holds text."


def _skeleton_problems(name: str, question: Question) -> Iterator[str]:
    joints = question.skeleton.joints if question.skeleton else []
    if ShapeTool.SKELETON in question.tools and not joints:
        yield f"{name} needs the joints of its skeleton."
    yield from _repeated(f"joint of {name}", (joint.id for joint in joints))
    yield from _repeated(f"joint name of {name}", (joint.name for joint in joints))
    known = {joint.id for joint in joints}
    for bone in question.skeleton.bones if question.skeleton else []:
        ends = {bone.from_joint, bone.to_joint}
        if not ends <= known or len(ends) < 2:
            yield f"{name}: a line of the skeleton joins two of its joints."
            return


def _tier_problems(name: str, question: Question, about: FieldKind) -> Iterator[str]:
    if about is not FieldKind.AUDIO:
        yield f"{name} needs a field that holds a recording."
    if not question.tiers:
        yield f"{name} needs a tier."
    yield from _repeated(f"tier of {name}", (tier.id for tier in question.tiers))
    yield from _repeated(f"tier name of {name}", (tier.title for tier in question.tiers))
    for attribute in question.attributes:
        if attribute.id in {TRANSCRIPT, SPEAKER}:
            yield f"{name}: a tier asks for the {attribute.id}; call the attribute something else."


def _pair_problems(name: str, question: Question, about: Question) -> Iterator[str]:
    known = {label.id for label in about.labels}
    for label in question.labels:
        if any({pair.from_label, pair.to_label} - known for pair in label.pairs):
            yield f"{name}: “{label.name}” joins a label that “{about.title}” does not have."


def _constraint_problems(condition: Condition, asked: dict[str, Question]) -> Iterator[str]:
    other = asked.get(condition.question_id)
    if other is None:
        yield f"A constraint is about the question {condition.question_id}, which does not exist."
        return
    known = _choices(other)
    if known is not None and not known.issuperset(condition.any_of):
        yield f"A constraint names an answer that “{other.title}” does not have."


def _repeated(what: str, names: Iterable[str | tuple[str, str]]) -> list[str]:
    told = ((one if isinstance(one, str) else one[-1], n) for one, n in Counter(names).items())
    return [f"The {what} {name} is there twice." for name, n in told if n > 1]


def _tree_problems(name: str, question: Question) -> Iterator[str]:
    """A label's parent must be a label, and none may be above itself."""
    parents = {label.id: label.parent for label in question.labels}
    safe: set[str] = {""}
    for label in question.labels:
        if label.parent and label.parent not in parents:
            yield f"{name}: “{label.name}” stands under {label.parent}, which does not exist."
            return
        way: list[str] = []
        at = label.id
        while at not in safe and at not in way:
            way.append(at)
            at = parents.get(at, "")
        if at not in safe:
            yield f"{name}: “{label.name}” stands under itself."
            return
        safe.update(way)


def _choices(question: Question) -> set[Value] | None:
    if question.kind is QuestionKind.RUBRIC:
        return set(outputs.VERDICTS)
    if question.kind is QuestionKind.PREFERENCE:
        return {*question.candidates, *([outputs.TIE] if question.may_tie else [])}
    if question.kind is QuestionKind.REGIONS and not question.labels:
        return {tier.id for tier in question.tiers}
    if question.kind in _LABELLED:
        return {label.id for label in question.labels}
    if question.kind is QuestionKind.RATING:
        return {point.value for point in question.points}
    return None


def check_content(content: Content) -> None:
    """Raise SchemaInvalid with every problem unless the content can be released."""
    problems = schema_problems(content.schema_)
    problems += _repeated("clause", (clause.id for clause in content.clauses))
    problems += _repeated("example", (example.id for example in content.examples))
    if problems:
        raise SchemaInvalid(" ".join(problems[:5]), problems=problems)
