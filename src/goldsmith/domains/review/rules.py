"""Which answers differ, and whether a verdict is complete; without I/O."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from goldsmith.domains.guidelines.rules.likeness import harmonised
from goldsmith.domains.guidelines.rules.substance import Substance, substance
from goldsmith.domains.guidelines.types import Answers, AnswerState, plain
from goldsmith.domains.review.errors import VerdictIncomplete
from goldsmith.domains.review.types import Judgement, QuestionVerdict

SAMPLE_PERCENT = 10
SAMPLE_SEED = 20_260_101  # any constant: the sample must not move while people review it


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


def alias(number: int) -> str:
    """A, B, …, Z, A2, B2, …: a name that says nothing."""
    round_, letter = divmod(number, 26)
    return chr(ord("A") + letter) + (str(round_ + 1) if round_ else "")
