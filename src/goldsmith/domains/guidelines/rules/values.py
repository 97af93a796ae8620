"""Whether a number, a text or a date fits its limits. The browser checks the same."""

from datetime import date

from goldsmith.domains.guidelines.rules.linting import lint_problem
from goldsmith.domains.guidelines.types import Question, Value
from goldsmith.stats.wording import count_words


def number_problem(question: Question, value: Value) -> str | None:
    """Why a value is not the number that is asked for."""
    if isinstance(value, bool | str):
        return "This must be a number."
    if not abs(value) <= 1e15:  # also refuses NaN and infinity
        return "This must be a finite number below 10^15."
    if question.min is not None and value < question.min:
        return f"The smallest number allowed is {question.min:g}."
    if question.max is not None and value > question.max:
        return f"The largest number allowed is {question.max:g}."
    if question.step is not None:
        steps = (value - (question.min or 0)) / question.step
        if abs(steps - round(steps)) > 1e-6:
            return f"The number must go in steps of {question.step:g}."
    return None


def text_problem(question: Question, value: Value, *, multiline: bool = False) -> str | None:
    """Why a value is not the text that is asked for."""
    if not isinstance(value, str) or not value.strip():
        return "This must be a text."
    if len(value) > question.max_length:
        return f"At most {question.max_length} characters."
    if len(value) < question.min_length:
        return f"At least {question.min_length} characters."
    if "\n" in value and not (multiline or question.multiline):
        return "This text must be on one line."
    return _words_problem(question, value) or lint_problem(question.linters, value)


def _words_problem(question: Question, value: str) -> str | None:
    least, most = question.min_words, question.max_words
    n_words = 0 if least is most is None else count_words(value)
    if least is not None and n_words < least:
        return f"At least {least} words."
    if most is not None and n_words > most:
        return f"At most {most} words."
    lower = value.lower()
    for wanted in question.must_contain:
        if wanted.lower() not in lower:
            return f"This text must contain “{wanted}”."
    for unwanted in question.must_not_contain:
        if unwanted.lower() in lower:
            return f"This text must not contain “{unwanted}”."
    return None


def date_problem(question: Question, value: Value) -> str | None:
    """Why a value is not the date that is asked for: year, month and day of ISO 8601."""
    try:
        given = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        given = None
    if given is None or given.isoformat() != value:
        return "This must be a date such as 2024-02-29."
    if question.earliest is not None and given < question.earliest:
        return f"The earliest date allowed is {question.earliest}."
    if question.latest is not None and given > question.latest:
        return f"The latest date allowed is {question.latest}."
    return None
