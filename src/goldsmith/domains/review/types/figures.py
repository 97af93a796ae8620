"""What review and settling showed."""

from dataclasses import dataclass

from goldsmith.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class DisagreementCounts:
    """How many settled disagreements were of which kind; some were not sorted."""

    guideline_gap: int
    slip: int
    ambiguous: int
    unsorted: int


@dataclass(frozen=True, slots=True)
class ReviewRate:
    """So many of ``n``, with Wilson's interval of 95 %; without ``n`` there is no value."""

    value: float | None
    hits: int
    n: int
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class ReviewerAgreement:
    """How often two reviewers said the same of an answer; alpha is undefined without spread."""

    observed: ReviewRate
    alpha: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class CodeCount:
    """How often a reason was named; codes that Goldsmith brings have no name of their own."""

    code: str
    name: str
    n: int


@dataclass(frozen=True, slots=True)
class ReviewerLoad:
    """How many judgements and items somebody reviewed."""

    person_id: PersonId
    name: str
    today: int
    this_week: int


@dataclass(frozen=True, slots=True)
class Decider:
    """How many of somebody's decisions did not stand, of those that another looked at again."""

    person_id: PersonId
    name: str
    overturned: ReviewRate


@dataclass(frozen=True, slots=True)
class ClauseFigures:
    """How often a clause is named by rulings that were made on items or are cited there.

    ``settled``: of all disagreements settled, those whose rationale names it; ``errors``: of all
    verdicts that found an error, those whose reason names it.
    """

    clause_id: str
    title: str
    items: int
    rulings: int
    notes: int
    settled: ReviewRate
    errors: ReviewRate


@dataclass(frozen=True, slots=True)
class ReviewFigures:
    """Why people differed, what became of rulings, and how well and how much is reviewed.

    ``overturned_decisions``: of those that somebody else looked at again, in a second review, when
    the item was settled later, or when gold was contested; by person for those who lead.
    """

    disagreements: DisagreementCounts
    in_force: int
    overturned: int
    clauses: int
    citations: int
    codes: list[CodeCount]
    agreement: ReviewerAgreement
    overturned_decisions: ReviewRate
    most_per_day: int | None
    loads: list[ReviewerLoad]
    named_clauses: list[ClauseFigures]
    deciders: list[Decider]
