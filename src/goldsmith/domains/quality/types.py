"""Figures of quality. Each travels with its n, its method, and its reason when undefined."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from goldsmith.domains.guidelines.types import QuestionKind
from goldsmith.kernel.ids import BatchId, ContestId, GuidelineVersionId, ItemId, PersonId, ProjectId
from goldsmith.kernel.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its interval and n; without a value it says why there is none."""

    value: float | None
    low: float | None
    high: float | None
    n_items: int
    n_labels: int
    method: str
    reason: str | None = None
    method_phrases: list[Phrase] = field(default_factory=list)
    reason_phrase: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """A proportion: hits of n, with its Wilson interval; without n it has no value.

    Of a sample of which one part was reviewed more than another, the parts are weighed; without
    review of some part it has no value.
    """

    value: float | None
    hits: int
    n: int
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class ValueCount:
    """How often a value was given."""

    value: str
    name: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class QuestionQuality:
    """How well people agree on one question, and what they say."""

    question_id: str
    title: str
    kind: QuestionKind
    alpha: Figure
    observed: Figure
    distribution: list[ValueCount]
    caution: str | None = None
    caution_phrase: Phrase | None = None
    others: list[Figure] = field(default_factory=list)
    first_shown: "FirstShown | None" = None


@dataclass(frozen=True, slots=True)
class FirstShown:
    """How often the answer that was shown first won, beside what chance would give."""

    rate: Rate
    chance: float


@dataclass(frozen=True, slots=True)
class AnnotatorQuality:
    """What one annotator did, and how often the settled answer agrees.

    ``random`` counts answers on randomly reviewed items, however they were settled, and may be
    generalised; ``disputed`` counts adjudicated disagreements, which are the hard ones, and may not.
    """

    person_id: PersonId
    name: str
    kind: str
    judgements: int
    median_active_ms: float | None
    per_hour: float | None
    random: Rate
    disputed: Rate


@dataclass(frozen=True, slots=True)
class ItemsJudged:
    """How many items were judged so often."""

    times: int
    items: int


@dataclass(frozen=True, slots=True)
class QualityReport:
    """A project's or batch's quality, from counted judgements only.

    ``n_seen`` were made with a suggestion in sight, ``n_bulk`` many at once: no figure of a
    question rests on them. No agreement rests on the ``n_adapted`` ones, whose items got as many
    as they needed: the hard ones got more.
    """

    n_items: int
    n_judgements: int
    n_seen: int
    n_bulk: int
    n_adapted: int
    judged: list[ItemsJudged]
    questions: list[QuestionQuality] = field(default_factory=list)
    annotators: list[AnnotatorQuality] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ConfusionCell:
    """How often one label was given where another was given to the same item."""

    left: str
    right: str
    count: float


@dataclass(frozen=True, slots=True)
class Confusions:
    """Which labels of a question are confused with which."""

    question_id: str
    values: list[ValueCount]
    cells: list[ConfusionCell]


class LeftOut(StrEnum):
    """Why a judgement is in no headline figure."""

    SEEN = "seen"
    BULK = "bulk"
    SET_ASIDE = "set_aside"
    GOLD = "gold"
    ADAPTED = "adapted"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody answered about an item, and how they came to.

    ``is_adapted``: its batch gives the item as many labels as it needs, so that hard ones get more.
    ``week`` is when it was handed in, as ``2026-W09``; None where it was made elsewhere.
    """

    annotator_id: PersonId
    origin: str
    is_reviewed: bool
    answers: dict[str, Any]
    batch_id: BatchId | None
    is_seen: bool
    is_adapted: bool
    version_id: GuidelineVersionId | None = None
    week: str | None = None
    left_out: LeftOut | None = None
    answers_left_out: dict[str, Any] = field(default_factory=dict)

    @property
    def is_headline(self) -> bool:
        """Made one by one with no suggestion in sight: all others would flatter the figures."""
        return self.origin in {"lease", "import"} and not self.is_seen


@dataclass(frozen=True, slots=True)
class Judgements:
    """How many judgements figures rest on, and how many were left out for how they were made.

    Of those that count, agreement does without the ``adapted`` ones.
    """

    counted: int
    seen: int
    bulk: int
    adapted: int


@dataclass(frozen=True, slots=True)
class Judged:
    """The counted judgements of one item, as the rules see them.

    ``is_whole``: what is settled answers every question that wants an answer. ``has_enough``: by the
    policy of its batch the labels are sure enough, although people differ.
    """

    answers: list[dict[str, Any]]
    annotator_ids: list[PersonId]
    is_all_imported: bool
    is_all_reviewed: bool
    settled: dict[str, Any] | None
    slots_left: int
    slots: int
    is_whole: bool = True
    has_enough: bool = False
    is_ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Skill:
    """How often somebody is right, of ``n``; without a value there are too few to say."""

    value: float | None
    hits: float
    n: int
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class ClassBias:
    """How often somebody gives a class, and how often their items are taken to be of it."""

    value: str
    name: str
    given: float
    expected: float


@dataclass(frozen=True, slots=True)
class ClassSkill:
    """How often somebody gives a class where it is the answer, as far as that is known or believed."""

    value: str
    name: str
    skill: Skill


@dataclass(frozen=True, slots=True)
class DriftFound:
    """Since when somebody's errors are more frequent than at first, and some items that show it."""

    since: datetime
    usual: float
    item_ids: list[ItemId]


@dataclass(frozen=True, slots=True)
class ToldSkill:
    """As peers see somebody, of full fives of judgements: what moved with all but gold would tell it."""

    n: int
    peers: Skill
    classes: list[ClassBias]
    by_class: list[ClassSkill]


@dataclass(frozen=True, slots=True)
class SkillOnQuestion:
    """One person's answers to one question: measured by gold, and apart as peers see them.

    ``gold_told`` and ``told`` are for the person, by fives, so that gold stays hidden; ``careless`` says
    how labels look that tell next to nothing: one class throughout, near chance.
    """

    question_id: str
    title: str
    n: int
    gold: Skill
    gold_told: Skill
    peers: Skill
    classes: list[ClassBias]
    careless: str | None
    drift: DriftFound | None
    by_class: list[ClassSkill] = field(default_factory=list)
    told: ToldSkill | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds for one item, and how many went by too fast to be read. Sensitive items stay out.

    ``is_outlier``: three times faster or slower than the others' median.
    """

    median_s: float | None
    n: int
    others_s: float | None
    is_outlier: bool
    hasty: int
    hasty_item_ids: list[ItemId]


@dataclass(frozen=True, slots=True)
class OwnConsistency:
    """How often somebody answered their own items the same again; ``told``, for them, moves by fives."""

    question_id: str
    title: str
    same: Skill
    told: Skill


@dataclass(frozen=True, slots=True)
class PersonQuality:
    """What is known about one person's work in a project."""

    person_id: PersonId
    name: str
    judgements: int
    pace: Pace
    questions: list[SkillOnQuestion]
    consistency: list[OwnConsistency] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """How often two people gave the same answer, of the items that both judged."""

    question_id: str
    one_id: PersonId
    one_name: str
    other_id: PersonId
    other_name: str
    same: int
    shared: int


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """Items of which the model claims so much on average, and how often it is right, with n."""

    claimed: float
    right: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class AlikeFound:
    """Two people whose wrong answers are identical too often, and items where they are."""

    question_id: str
    title: str
    one_id: PersonId
    one_name: str
    other_id: PersonId
    other_name: str
    shared: int
    same_wrong: int
    expected: float
    item_ids: list[ItemId]


@dataclass(frozen=True, slots=True)
class ModelChosen:
    """Which model of truth peers are measured by, and on how many items the others differ."""

    question_id: str
    title: str
    model: str
    reason: str
    n_items: int
    n_labels: int
    n_known: int
    n_disagreed: int
    reliability: list[ReliabilityBin] = field(default_factory=list)
    calibration_error: float | None = None
    temperature: float | None = None


@dataclass(frozen=True, slots=True)
class PeopleReport:
    """Everybody's work in a project, as a job computed it a moment ago."""

    computed_at: datetime | None
    people: list[PersonQuality] = field(default_factory=list)
    alike: list[AlikeFound] = field(default_factory=list)
    pairs: list[PairAgreement] = field(default_factory=list)
    models: list[ModelChosen] = field(default_factory=list)
    annotators: list[AnnotatorQuality] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Contest:
    """Somebody says that a figure or gold is wrong, and what was answered."""

    id: ContestId
    project_id: ProjectId
    raised_by: PersonId
    raised_by_name: str
    item_id: ItemId | None
    question_id: str | None
    text: str
    raised_at: datetime
    answer: str | None
    answered_by_name: str | None
    answered_at: datetime | None
