"""Which answers differ, whether a verdict is complete, what votes come to; without I/O."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.reading import (
    is_read_beside_text,
    known_values,
    read_marks,
    unknown_values,
)
from goldsmith.domains.guidelines.rules.substance import Anchored, Piece, Substance, substance
from goldsmith.domains.guidelines.types import (
    Answer,
    Answers,
    AnswerState,
    Mark,
    Question,
    QuestionKind,
    plain,
)
from goldsmith.domains.items.types import StagedAnswer
from goldsmith.domains.review.errors import VerdictIncomplete
from goldsmith.domains.review.types import Judgement, QuestionVerdict
from goldsmith.domains.review.types.figures import ReviewRate
from goldsmith.domains.review.types.policies import ReasonCode
from goldsmith.formats.anchors import TurnAnchor
from goldsmith.stats.proportions import share

SAMPLE_PERCENT = 10
SAMPLE_SEED = 20_260_101  # any constant: the sample must not move while people review it
SECOND_SEED = 20_260_102  # another one, so that who is reviewed twice says nothing of the sample


def comparable(answers: Mapping[str, Any], question_id: str) -> tuple[str, Substance | None]:
    """What two answers must share to be the same: their state and their substance."""
    answer = answers.get(question_id)
    state = answer["state"] if answer else AnswerState.NOT_ASKED.value
    return (str(state), substance(answer, answers))


def differing_questions(answers: Iterable[Answers]) -> list[str]:
    """The questions on which judgements differ, in the order they first occur."""
    judged = [plain(one) for one in answers]
    asked = dict.fromkeys(question_id for one in judged for question_id in one)
    return [question_id for question_id in asked if _do_differ(judged, question_id)]


def _do_differ(judged: Sequence[Mapping[str, Any]], question_id: str) -> bool:
    compared = [comparable(one, question_id) for one in judged]
    given = harmonised([given for _, given in compared])
    return len(set(zip((state for state, _ in compared), given, strict=True))) > 1


def check_verdicts(verdicts: Sequence[QuestionVerdict], answers: Answers) -> None:
    """Raise VerdictIncomplete unless each verdict is about a question answered here, and whole."""
    if not verdicts or len({verdict.question_id for verdict in verdicts}) < len(verdicts):
        raise VerdictIncomplete("Give one verdict per question.")
    for verdict in verdicts:
        if verdict.question_id not in answers:
            raise VerdictIncomplete("The annotation has no such question.")
        if verdict.verdict is Judgement.FIX and verdict.fixed is None:
            raise VerdictIncomplete("A fix brings the right answer.")
        if verdict.verdict is Judgement.REJECT and not verdict.reason.strip():
            raise VerdictIncomplete("Say why you reject, so that the author learns from it.")


def check_codes(verdicts: Sequence[QuestionVerdict], codes: Sequence[ReasonCode]) -> None:
    """Raise VerdictIncomplete unless each code is one of the project's."""
    known = {code.id for code in codes}
    if any(verdict.code is not None and verdict.code not in known for verdict in verdicts):
        raise VerdictIncomplete("The project has no such reason code. Load the page again.")


def alias(number: int) -> str:
    """A, B, …, Z, A2, B2, …: a name that says nothing."""
    round_, letter = divmod(number, 26)
    return chr(ord("A") + letter) + (str(round_ + 1) if round_ else "")


def gold_marks(
    staged: StagedAnswer, question: Question, fields: dict[str, str]
) -> tuple[list[Mark], int]:
    """The marks of staged gold, and how much of it is none that its question takes."""
    if is_read_beside_text(question):
        marks, unknown = read_marks(question, staged.value, fields)
        return [Mark.model_validate(mark) for mark in marks], unknown
    values = staged.value if isinstance(staged.value, list) else [staged.value]
    names = known_values(question)
    made = [_mark(question.id, n, value, names) for n, value in enumerate(values)]
    return made, len(unknown_values(question, names, values))


def _mark(question_id: str, number: int, value: Any, names: dict[str, str | int]) -> Mark:
    plain_value = value if isinstance(value, str | int | float | bool) else str(value)
    return Mark(
        id=f"{question_id[:50]}-{number + 1}",
        value=names.get(str(plain_value).strip().lower(), plain_value),
    )


def is_gold_met(answers: Mapping[str, Any], settled: Mapping[str, Any]) -> bool:
    """Whether answers say what gold says, on every question it answers; none is met that says nothing."""
    if not settled:
        return False
    for question_id in settled:
        pair = [substance(one.get(question_id), one) for one in (answers, settled)]
        given, wanted = harmonised(pair)
        if wanted is not None and given != wanted:
            return False
    return True


@dataclass(frozen=True, slots=True)
class Tally:
    """What votes come to: the answers that enough of them give, the questions that stay open.

    ``agreeing`` are the places of the votes that say just this, where any does.
    """

    answers: Answers
    open: list[str]
    agreeing: list[int]


def tally(votes: Sequence[Answers], questions: Sequence[Question], *, needed: int) -> Tally:
    """Count votes question by question; of several labels or spans, one by one.

    Marks that others refer to are voted on together with these, because they need each other.
    """
    given = [plain(one) for one in votes]
    asked = list(dict.fromkeys(question_id for one in given for question_id in one))
    known = {question.id: question for question in questions}
    answers: Answers = {}
    left: list[str] = []
    agreeing = set(range(len(votes)))
    for group in _together(asked, known):
        camp = _camp(given, group)
        combined = None
        if len(camp) >= needed:
            answers |= {one: votes[camp[0]][one] for one in group if one in votes[camp[0]]}
            agreeing &= {*camp}
            continue
        if len(group) == 1 and group[0] in known:
            cast = [one[group[0]] for one in votes if group[0] in one]
            combined = _combined(known[group[0]], cast, needed)
        if combined is None:
            left.extend(group)
        else:
            answers[group[0]] = combined
            told = comparable(plain({group[0]: combined}), group[0])
            agreeing &= {n for n, one in enumerate(given) if comparable(one, group[0]) == told}
    return Tally(answers, left, sorted(agreeing))


def _together(asked: Sequence[str], known: Mapping[str, Question]) -> list[list[str]]:
    """Questions one by one, but those about the marks of another with that one."""
    groups: dict[str, list[str]] = {}
    for question_id in asked:
        question = known.get(question_id)
        groups.setdefault((question and question.about) or question_id, []).append(question_id)
    return list(groups.values())


def _camp(given: Sequence[Mapping[str, Any]], group: Sequence[str]) -> list[int]:
    """The places of the votes that say the same to these questions as most others do."""
    columns = []
    for question_id in group:
        compared = [comparable(one, question_id) for one in given]
        alike = harmonised([value for _, value in compared])
        columns.append(list(zip((state for state, _ in compared), alike, strict=True)))
    camps: dict[tuple[object, ...], list[int]] = {}
    for place in range(len(given)):
        camps.setdefault(tuple(column[place] for column in columns), []).append(place)
    return max(camps.values(), key=len, default=[])


def _combined(question: Question, cast: Sequence[Answer], needed: int) -> Answer | None:
    """An answer put together from the marks that enough votes have; None where any stays open."""
    cast = [one for one in cast if one.state in {AnswerState.ANSWERED, AnswerState.EMPTY}]
    if question.per_turn:
        marks = _voted_by_turn([_by_turn(one) for one in cast], needed)
    elif question.kind in {QuestionKind.SEVERAL_OF, QuestionKind.SPANS}:
        marks = _voted_marks([_by_piece(one) for one in cast], needed)
    else:
        return None
    if marks is None:
        return None
    state = AnswerState.ANSWERED if marks else AnswerState.EMPTY
    return Answer(state=state, marks=_own_ids(marks))


def _by_turn(answer: Answer) -> dict[int, list[Mark]]:
    found: dict[int, list[Mark]] = {}
    for mark in answer.marks:
        if isinstance(mark.anchor, TurnAnchor):
            found.setdefault(mark.anchor.turn, []).append(mark)
    return found


def _voted_by_turn(cast: Sequence[dict[int, list[Mark]]], needed: int) -> list[Mark] | None:
    kept: list[Mark] = []
    for turn in sorted({turn for one in cast for turn in one}):
        said = [(sorted(str(mark.value) for mark in one.get(turn, ())), one) for one in cast]
        camp = max(([b for a, b in said if a == values] for values, _ in said), key=len)
        if len(camp) < needed:
            return None
        kept += camp[0].get(turn, [])
    return kept


def _by_piece(answer: Answer) -> dict[Piece, Mark]:
    found = {}
    for mark in answer.marks:
        told = {"state": "answered", "marks": [mark.model_dump(mode="json", by_alias=True)]}
        for piece in substance(told) or ():
            found[piece] = mark
    return found


def _voted_marks(cast: Sequence[dict[Piece, Mark]], needed: int) -> list[Mark] | None:
    """The marks that enough votes have, where as many are against each of the others."""
    votes = Counter(piece for one in cast for piece in one)
    kept = [piece for piece, n in votes.items() if n >= needed]
    for piece, n in votes.items():
        is_out = len(cast) - n >= needed and not _is_cut_otherwise(piece, kept, cast, needed)
        if n < needed and not is_out:
            return None
    return [next(one[piece] for one in cast if piece in one) for piece in kept]


def _is_cut_otherwise(
    piece: Piece, kept: Sequence[Piece], cast: Sequence[dict[Piece, Mark]], needed: int
) -> bool:
    """Whether enough votes mark something here, and no cut of it has enough."""
    if any(_overlap(piece, other) for other in kept):
        return False
    return sum(any(_overlap(piece, other) for other in one) for one in cast) >= needed


def _overlap(one: Piece, other: Piece) -> bool:
    if not (isinstance(one, Anchored) and isinstance(other, Anchored)):
        return False
    return any(a < d and c < b for a, b in one.parts for c, d in other.parts)


def _own_ids(marks: Sequence[Mark]) -> list[Mark]:
    """The marks, those of two votes with one id told apart."""
    taken: set[str] = set()
    found = []
    for place, mark in enumerate(marks, 1):
        own = mark
        if mark.id in taken:
            own = mark.model_copy(update={"id": f"voted-{place}"})
        taken.add(own.id)
        found.append(own)
    return found


def rate_of(hits: int, n: int) -> ReviewRate:
    """A proportion with its interval; without n it has no value."""
    if n == 0:
        return ReviewRate(None, 0, 0, None, None)
    found = share(hits, n)
    return ReviewRate(found.value, hits, n, found.interval.low, found.interval.high)
