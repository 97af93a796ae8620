"""Past answers that name no label of the guideline: kept as they came, and named."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.drawing import read_shapes
from goldsmith.domains.guidelines.rules.reading import known_values, listed, unknown_values
from goldsmith.domains.guidelines.rules.shapes import Sizes
from goldsmith.domains.guidelines.types import FieldKind, Question, QuestionKind
from goldsmith.domains.items.queries.imports import MAPPING
from goldsmith.domains.items.rules.mapping import GivenAnswer, Incoming
from goldsmith.domains.items.tables import ImportRow
from goldsmith.domains.items.types import ProblemKind
from goldsmith.formats.conversation import begins_with, turns_of
from goldsmith.formats.types import BadRow
from goldsmith.kernel.ids import ProjectId

Problem = tuple[int, int, ProblemKind, str, str, str | None]
Asked = Mapping[str, tuple[Question, Mapping[str, str | int]]]

_LONGEST = 40
_MOST_NAMED = 20


def list_asked(session: Session, row: ImportRow) -> Asked:
    """The questions that the newest version asks and the import brings answers to."""
    brought = {column.question_id for column in MAPPING.validate_python(row.mapping).answers}
    project_id = ProjectId(row.project_id)
    version_id = guidelines.find_latest_version(session, project_id) if brought else None
    if version_id is None:
        return {}
    questions = guidelines.get_schema(session, version_id).questions
    return {q.id: (q, known_values(q)) for q in questions if q.id in brought}


def refuse_texts(
    session: Session, row: ImportRow, rows: Sequence[Incoming | BadRow]
) -> list[Incoming | BadRow]:
    """The rows, where one has a text in a field that the guideline says holds a conversation a bad one."""
    version_id = guidelines.find_latest_version(session, ProjectId(row.project_id))
    fields = guidelines.get_schema(session, version_id).fields if version_id else []
    spoken = [field.id for field in fields if field.kind is FieldKind.CONVERSATION]
    return [_refused(new, spoken) or new for new in rows] if spoken else list(rows)


def _refused(new: Incoming | BadRow, spoken: Sequence[str]) -> BadRow | None:
    if isinstance(new, BadRow):
        return None
    for field in spoken:
        text = new.fields.get(field, "")
        if text.strip() and turns_of(text) is None:
            reason = f"The guideline says that {field} holds a conversation, and this is a text. "
            return BadRow(new.line, reason + "Give a list of turns: [{role, content}].", text[:200])
    return None


def name_unknown(
    asked: Asked,
    rows: Sequence[Incoming | BadRow],
    rows_before: int,
    problems: Iterable[Problem],
    sizes: Mapping[str, Sizes],
) -> list[Problem]:
    """A warning for each row that goes in with an answer which its question does not take.

    ``sizes`` are those of the pictures of items that are there, by the items' ids.
    """
    if not asked:
        return []
    left_out = {problem[0] for problem in problems}
    found: list[Problem] = []
    taken: set[tuple[str, str]] = set()  # the same few answers come again and again
    for number, new in enumerate(rows, rows_before + 1):
        if isinstance(new, BadRow) or not new.answers or number in left_out:
            continue
        texts = [(one.question_id, one.value) for one in new.answers if isinstance(one.value, str)]
        if len(texts) == len(new.answers) and taken.issuperset(texts):
            continue
        reason = _doubt(asked, new, sizes.get(new.external_id) or _sizes(new))
        if not reason:
            taken.update(one for one in texts if not _is_drawn(asked, one[0]))
        else:
            excerpt = begins_with(new.fields, 200)
            kind = ProblemKind.UNKNOWN_LABEL
            found.append((number, new.line, kind, reason, excerpt, new.external_id))
    return found


def _sizes(new: Incoming) -> Sizes:
    """The sizes of pictures that come with a row, by field."""
    kept = {one.reference: one.facts for one in new.kept}
    told = {field: kept[value] for field, value in new.fields.items() if value in kept}
    return {
        field: (facts.width, facts.height)
        for field, facts in told.items()
        if facts.width and facts.height
    }


def _doubt(asked: Asked, new: Incoming, sizes: Sizes) -> str:
    words = [
        f"{given.question_id} does not take {part[:_LONGEST]!r}."
        for given in new.answers
        if given.question_id in asked
        for part in unknown_values(*asked[given.question_id], given.value)
    ]
    if words:
        words.append("The row went in, with the answer as it came.")
    faults = [fault for given in new.answers for fault in _unfit(asked, given, sizes)]
    more = len(faults) - _MOST_NAMED
    words += faults[:_MOST_NAMED] + ([f"And {more} more."] if more > 0 else [])
    return " ".join([*words, "The row went in without these."] if faults else words)


def _is_drawn(asked: Asked, question_id: str) -> bool:
    """Whether its answers are shapes, which may fit one picture and not another."""
    return question_id in asked and asked[question_id][0].kind is QuestionKind.SHAPES


def _unfit(asked: Asked, given: GivenAnswer, sizes: Sizes) -> list[str]:
    """Why shapes of an answer do not fit their question and picture."""
    if not _is_drawn(asked, given.question_id):
        return []
    question = asked[given.question_id][0]
    return read_shapes(question, listed(given.value), sizes.get(question.field or ""))[1]
