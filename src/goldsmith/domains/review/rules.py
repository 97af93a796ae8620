"""Which answers differ, and whether a verdict is complete; without I/O."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.reading import (
    is_read_beside_text,
    known_values,
    read_marks,
    unknown_values,
)
from goldsmith.domains.guidelines.rules.substance import Substance, substance
from goldsmith.domains.guidelines.types import Answers, AnswerState, Mark, Question, plain
from goldsmith.domains.items.types import StagedAnswer
from goldsmith.domains.review.errors import VerdictIncomplete
from goldsmith.domains.review.types import Judgement, QuestionVerdict
from goldsmith.domains.review.types.policies import ReasonCode

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
    """Whether answers say what gold says, on every question it answers."""
    for question_id in settled:
        pair = [substance(one.get(question_id), one) for one in (answers, settled)]
        given, wanted = harmonised(pair)
        if wanted is not None and given != wanted:
            return False
    return True


def largest_camp(votes: Sequence[Answers]) -> list[int]:
    """The places of the votes that say the same as most others do, in their order."""
    given = [plain(one) for one in votes]
    asked = list(dict.fromkeys(question_id for one in given for question_id in one))
    columns = []
    for question_id in asked:
        compared = [comparable(one, question_id) for one in given]
        alike = harmonised([value for _, value in compared])
        columns.append(list(zip((state for state, _ in compared), alike, strict=True)))
    camps: dict[tuple[object, ...], list[int]] = {}
    for place in range(len(given)):
        camps.setdefault(tuple(column[place] for column in columns), []).append(place)
    return max(camps.values(), key=len, default=[])
