"""Which answers differ, and whether a verdict is complete; without I/O."""

from collections.abc import Iterable, Sequence

from goldsmith.domains.guidelines.types import Answer, Answers, AnswerState
from goldsmith.domains.review.errors import VerdictIncomplete
from goldsmith.domains.review.types import Judgement, QuestionVerdict

SAMPLE_PERCENT = 10
SAMPLE_SEED = 20_260_101  # any constant: the sample must not move while people review it


def comparable(answer: Answer) -> tuple[str, tuple[str, ...]]:
    """What two answers must share to be the same: their state and their values, in any order."""
    values = sorted(f"{type(mark.value).__name__}:{mark.value}" for mark in answer.marks)
    return (str(answer.state), tuple(values))


def differing_questions(answers: Iterable[Answers]) -> list[str]:
    """The questions on which judgements differ, in the order they first occur."""
    seen: dict[str, set[tuple[str, tuple[str, ...]]]] = {}
    judged = list(answers)
    for one in judged:
        for question_id in one:
            seen.setdefault(question_id, set())
    unasked = Answer(state=AnswerState.NOT_ASKED)
    for question_id, found in seen.items():
        found.update(comparable(one.get(question_id, unasked)) for one in judged)
    return [question_id for question_id, found in seen.items() if len(found) > 1]


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
