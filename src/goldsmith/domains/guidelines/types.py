"""Schema, clauses, examples, versions, and the one shape of all answers."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from goldsmith.formats.anchors import Anchor, MarkId, PermanentId
from goldsmith.formats.regions import TierSpec
from goldsmith.formats.shapes import ShapeTool
from goldsmith.formats.skeletons import SkeletonSpec
from goldsmith.kernel.ids import GuidelineVersionId, ItemId, ProjectId

Title = Annotated[str, Field(min_length=1, max_length=300)]
Key = Annotated[str, Field(max_length=2)]
Word = Annotated[str, Field(min_length=1, max_length=200)]
Value = str | int | float | bool


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class QuestionKind(StrEnum):
    """What sort of answer a question wants."""

    ONE_OF = "one_of"
    SEVERAL_OF = "several_of"
    RATING = "rating"
    NUMBER = "number"
    SHORT_TEXT = "short_text"
    DATE = "date"
    SPANS = "spans"
    RELATIONS = "relations"
    CHAINS = "chains"
    SHAPES = "shapes"
    REGIONS = "regions"
    PREFERENCE = "preference"
    RANKING = "ranking"
    BEST_WORST = "best_worst"
    RUBRIC = "rubric"
    CORRECTION = "correction"

    @property
    def is_set(self) -> bool:
        """Whether any number of marks may be given, so that none of them is an answer too."""
        marks = {self.SPANS, self.RELATIONS, self.CHAINS, self.SHAPES, self.REGIONS}
        return self is self.SEVERAL_OF or self in marks


class Snap(StrEnum):
    """What the edges of a span stick to. The annotation screen holds it; the server cannot know words."""

    CHARACTER = "character"
    GRAPHEME = "grapheme"
    WORD = "word"


class AttributeKind(StrEnum):
    """What is said about a mark beside its label."""

    ONE_OF = "one_of"
    SEVERAL_OF = "several_of"
    TEXT = "text"
    FLAG = "flag"


class FieldKind(StrEnum):
    """What a field holds: words, turns, or the name of a picture or recording (``media:<id>``)."""

    TEXT = "text"
    CONVERSATION = "conversation"
    IMAGE = "image"
    AUDIO = "audio"


class FieldFormat(StrEnum):
    """How the text of a field is drawn. It is never obeyed: no HTML, nothing fetched."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    CODE = "code"


class Layout(StrEnum):
    """How several fields stand on the screen."""

    STACKED = "stacked"
    SIDE_BY_SIDE = "side_by_side"
    ROW = "row"


class FieldSpec(_Frozen):
    """A named part of an item that is shown."""

    id: PermanentId
    kind: FieldKind = FieldKind.TEXT
    title: Title
    format: FieldFormat = FieldFormat.PLAIN


class LinterKind(StrEnum):
    """What is looked for in a written text."""

    DOUBLE_SPACES = "double_spaces"
    PLACEHOLDERS = "placeholders"
    MIXED_SCRIPTS = "mixed_scripts"
    FORBIDDEN_WORDS = "forbidden_words"
    UNBALANCED = "unbalanced"


class Linter(_Frozen):
    """A slip to look for while somebody writes; it warns, or keeps the text from being handed in."""

    kind: LinterKind
    blocks: bool = False
    words: list[Word] = Field([], max_length=500, description="What is forbidden, word by word.")


class LabelPair(_Frozen):
    """A relation may go from a mark of one label to a mark of another."""

    from_label: PermanentId
    to_label: PermanentId


class LabelSpec(_Frozen):
    """One choice. The id is permanent; name, colour, key and description may change."""

    id: PermanentId
    name: Title
    color: str = Field("", pattern=r"^(#[0-9a-fA-F]{6})?$")
    key: Key = ""
    description: str = Field("", max_length=2000)
    parent: str = Field("", max_length=64, description="The label above it in a tree.")
    pairs: list[LabelPair] = Field([], max_length=1000)
    weight: float = Field(1, gt=0, le=1000, description="How much a criterion of a rubric counts.")


class AttributeSpec(_Frozen):
    """Something to say about each mark of a question, or about those with some of its labels."""

    id: PermanentId
    kind: AttributeKind
    title: Title
    required: bool = False
    labels: list[LabelSpec] = Field([], max_length=200)
    for_labels: list[PermanentId] = Field([], max_length=5000)


class PointSpec(_Frozen):
    """One named point of a rating scale."""

    value: int = Field(ge=-1000, le=1000)
    name: str = Field("", max_length=300)
    key: Key = ""


class Condition(_Frozen):
    """Ask only when another question was answered with one of these values."""

    question_id: PermanentId
    any_of: list[Value] = Field(min_length=1, max_length=200)


class Question(_Frozen):
    """One question; which of the optional parts count depends on its kind."""

    id: PermanentId
    kind: QuestionKind
    title: Title
    help: str = Field("", max_length=5000)
    required: bool = True
    field: PermanentId | None = None
    when: Condition | None = None
    labels: list[LabelSpec] = Field([], max_length=5000)
    points: list[PointSpec] = Field([], max_length=101)
    unit: str = Field("", max_length=50)
    min: float | None = None
    max: float | None = None
    step: float | None = Field(None, gt=0)
    max_length: int = Field(1000, ge=1, le=100_000)
    min_length: int = Field(0, ge=0, le=100_000)
    min_words: int | None = Field(None, ge=1, le=100_000)
    max_words: int | None = Field(None, ge=1, le=100_000)
    must_contain: list[Word] = Field([], max_length=50)
    must_not_contain: list[Word] = Field([], max_length=50)
    linters: list[Linter] = Field([], max_length=10)
    multiline: bool = False
    snap: Snap = Snap.GRAPHEME
    may_overlap: bool = False
    is_discontinuous: bool = False
    attributes: list[AttributeSpec] = Field([], max_length=20)
    tools: list[ShapeTool] = Field([ShapeTool.BOX], max_length=8)
    skeleton: SkeletonSpec | None = Field(None, description="The joints that are placed.")
    tiers: list[TierSpec] = Field([], max_length=20)
    about: PermanentId | None = None
    earliest: date | None = None
    latest: date | None = None
    candidates: list[PermanentId] = Field([], max_length=20)
    strengths: list[PointSpec] = Field([], max_length=9)
    may_tie: bool = False
    per_turn: bool = Field(False, description="Asked of each turn of a conversation by itself.")
    turn_roles: list[Word] = Field([], max_length=20, description="Whose turns; all where empty.")


class Constraint(_Frozen):
    """Where one question was answered so, another needs one of these answers."""

    when: Condition
    needs: Condition
    message: str = Field(min_length=1, max_length=500)


class Schema(_Frozen):
    """Which fields are shown and which questions are asked."""

    format: Literal[1] = 1
    layout: Layout = Layout.STACKED
    fields: list[FieldSpec] = Field(min_length=1, max_length=20)
    questions: list[Question] = Field([], max_length=100)
    constraints: list[Constraint] = Field([], max_length=100)


class Clause(_Frozen):
    """A rule with a permanent id; its number is its place."""

    id: PermanentId
    title: Title
    body: str = Field("", max_length=50_000)


class AnswerState(StrEnum):
    """How a question was answered, or why not."""

    ANSWERED = "answered"
    EMPTY = "empty"
    ABSTAINED = "abstained"
    NOT_ASKED = "not_asked"


class Mark(_Frozen):
    """One thing an annotator says about a field: a label, a number, a text; where, if not of all of it."""

    id: MarkId
    field: str | None = Field(None, max_length=64)
    anchor: Anchor | None = None
    value: Value
    attributes: dict[str, Value | list[str]] = {}
    suggestion_id: str | None = Field(None, max_length=64)


class Answer(_Frozen):
    """The answer to one question."""

    state: AnswerState
    marks: list[Mark] = Field([], max_length=5000)


Answers = dict[str, Answer]
"""By question id. One shape for drafts, annotations, suggestions, gold, verdicts and adjudications."""


class ExampleKind(StrEnum):
    """Whether an example shows the rule or its border."""

    TYPICAL = "typical"
    BORDER = "border"


class Example(_Frozen):
    """A judged text that explains the rules."""

    id: PermanentId
    item_id: ItemId | None = None
    fields: dict[str, str]
    answers: Answers = {}
    kind: ExampleKind = ExampleKind.TYPICAL
    explanation: str = Field("", max_length=10_000)
    clause_ids: list[PermanentId] = []


class Content(_Frozen):
    """The whole instruction: what a draft holds and a version freezes."""

    # `schema` shadows a deprecated method of Pydantic models, hence the alias.
    schema_: Schema = Field(alias="schema")
    introduction: str = Field("", max_length=50_000)
    clauses: list[Clause] = Field([], max_length=500)
    examples: list[Example] = Field([], max_length=500)

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


@dataclass(frozen=True, slots=True)
class Draft:
    """The guideline being written."""

    project_id: ProjectId
    revision: int
    content: Content
    based_on: GuidelineVersionId | None
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class VersionSummary:
    """A released version, without its content."""

    id: GuidelineVersionId
    project_id: ProjectId
    number: int
    note: str
    digest: str
    released_at: datetime
    released_by: str


@dataclass(frozen=True, slots=True)
class Version:
    """A released version: immutable."""

    id: GuidelineVersionId
    project_id: ProjectId
    number: int
    note: str
    digest: str
    released_at: datetime
    content: Content


@dataclass(frozen=True, slots=True)
class Template:
    """A guideline to start from."""

    id: str
    title: str
    description: str
    content: Content


def plain(answers: Answers) -> dict[str, Any]:
    """Answers as JSON values, for storage and digests."""
    return {key: answer.model_dump(mode="json") for key, answer in answers.items()}
