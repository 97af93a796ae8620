"""What checks look at: labelled texts that are alike, judged items, and what is usual among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.types import Question
from goldsmith.kernel.ids import ItemId, ProjectId

# Where labels differ among texts under one band, each is held against the first of the commonest
# label there: as many pairs as items, however many texts are alike.
_PAIRS = """
WITH labelled AS (
    SELECT f.item_id, unnest(f.bands) AS band,
           s.labels #> ARRAY[CAST(:question_id AS text), 'value'] AS value
    FROM item_bands f JOIN item_standings s ON s.item_id = f.item_id
    JOIN items i ON i.id = f.item_id
    WHERE f.project_id = :project_id
      AND s.labels #>> ARRAY[CAST(:question_id AS text), 'state'] IN ('majority', 'adjudicated')
      AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
), counted AS (
    SELECT band, value, count(*) AS n, min(item_id::text) AS first FROM labelled GROUP BY 1, 2
), usual AS (
    SELECT DISTINCT ON (band) band, value, first FROM counted ORDER BY band, n DESC, first
), pairs AS (
    SELECT DISTINCT l.item_id, u.first::uuid AS other_id, l.value, u.value AS other_value
    FROM labelled l JOIN usual u ON u.band = l.band WHERE l.value <> u.value
)
SELECT p.item_id, p.other_id, p.value, p.other_value, i.fields, o.fields AS other_fields
FROM pairs p JOIN items i ON i.id = p.item_id JOIN items o ON o.id = p.other_id
ORDER BY p.item_id
"""
_UNREAD = """
SELECT i.id, i.fields FROM items i LEFT JOIN item_bands f ON f.item_id = i.id
WHERE i.project_id = :project_id AND f.item_id IS NULL ORDER BY i.id LIMIT :n
"""
# What holds for an item now: the ruling where there is one, else every judgement that counts.
_JUDGED = """
SELECT i.id, i.ordinal, i.fields, s.labels, d.answers AS ruled,
       (SELECT jsonb_agg(r.answers ORDER BY a.id) FROM annotations a
        JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
        WHERE a.item_id = i.id AND a.is_counted AND r.answers IS NOT NULL) AS given
FROM items i JOIN item_standings s ON s.item_id = i.id LEFT JOIN LATERAL (
    SELECT answers FROM adjudications WHERE item_id = i.id AND superseded_by IS NULL
    ORDER BY event_id DESC LIMIT 1) d ON true
WHERE i.project_id = :project_id AND i.ordinal > :after AND s.judgements > 0
  AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
ORDER BY i.ordinal LIMIT :n
"""
_SIZE = """(SELECT sum(char_length(t.value)) FROM jsonb_each_text(i.fields) t
           WHERE t.value NOT LIKE 'media:%')"""
_ODD_LENGTHS = f"""
WITH sized AS (
    SELECT i.id, ln(1 + coalesce({_SIZE}, 0)) AS size FROM items i
    JOIN item_standings s ON s.item_id = i.id
    WHERE i.project_id = :project_id AND s.judgements > 0
      AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
), usual AS (
    SELECT q[2] AS middle, greatest((q[3] - q[1]) / 1.349, 0.1) AS spread, n FROM (
        SELECT percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY size) AS q,
               count(*) AS n FROM sized) t
)
SELECT s.id AS item_id, exp(s.size) - 1 AS n, exp(u.middle) - 1 AS usual,
       (s.size - u.middle) / u.spread AS z
FROM sized s CROSS JOIN usual u
WHERE u.n >= :fewest AND abs(s.size - u.middle) > :far * u.spread
ORDER BY abs(s.size - u.middle) DESC LIMIT :most
"""  # noqa: S608  # put together from the constant above
# Each person is held against their own pace; sensitive items stay out, as everywhere.
_ODD_TIMES = """
WITH timed AS (
    SELECT a.item_id, a.annotator_id, ln(r.active_ms::float8) AS took FROM annotations a
    JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = 1
    JOIN items i ON i.id = a.item_id AND i.sensitivity IN ('none', 'unknown')
    WHERE a.project_id = :project_id AND a.is_counted AND a.origin = 'lease' AND r.active_ms > 0
      AND i.withheld_event_id IS NULL AND i.withdrawn_event_id IS NULL
), usual AS (
    SELECT annotator_id, q[2] AS middle, greatest((q[3] - q[1]) / 1.349, 0.1) AS spread FROM (
        SELECT annotator_id, count(*) AS n,
               percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY took) AS q
        FROM timed GROUP BY 1) t WHERE n >= :fewest
), odd AS (
    SELECT DISTINCT ON (t.item_id) t.item_id, exp(t.took) / 1000 AS took,
           exp(u.middle) / 1000 AS usual, (t.took - u.middle) / u.spread AS z
    FROM timed t JOIN usual u ON u.annotator_id = t.annotator_id
    WHERE abs(t.took - u.middle) > :far * u.spread
    ORDER BY t.item_id, abs(t.took - u.middle) / u.spread DESC
)
SELECT * FROM odd ORDER BY abs(z) DESC LIMIT :most
"""
FEWEST = 30
MOST_ODD = 200


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items with different labels whose texts may be nearly the same."""

    item_id: ItemId
    other_id: ItemId
    value: list[Any]
    other_value: list[Any]
    fields: dict[str, str]
    other_fields: dict[str, str]


def list_unread(session: Session, project_id: ProjectId, n: int) -> Sequence[Any]:
    """Items whose text is not in the index yet, with their fields."""
    return session.execute(text(_UNREAD), {"project_id": project_id, "n": n}).all()


def stream_pairs(session: Session, project_id: ProjectId, question: Question) -> Iterator[Pair]:
    """Labelled items that may be nearly the same as one with another label, item by item."""
    given = {"project_id": project_id, "question_id": question.id}
    options = {"yield_per": 200}
    for row in session.execute(text(_PAIRS), given, execution_options=options):
        yield Pair(
            ItemId(row.item_id), ItemId(row.other_id), row.value, row.other_value, row.fields,
            row.other_fields,
        )  # fmt: skip


def list_judged(session: Session, project_id: ProjectId, *, after: int, n: int) -> Sequence[Any]:
    """The next judged items with what holds for them now."""
    given = {"project_id": project_id, "after": after, "n": n}
    return session.execute(text(_JUDGED), given).all()


def list_odd_lengths(session: Session, project_id: ProjectId, far: float) -> Sequence[Any]:
    """Judged items whose text is far longer or shorter than others', oddest first."""
    return _odd(session, _ODD_LENGTHS, project_id, far)


def list_odd_times(session: Session, project_id: ProjectId, far: float) -> Sequence[Any]:
    """Items that somebody answered far faster or slower than they usually do, oddest first."""
    return _odd(session, _ODD_TIMES, project_id, far)


def _odd(session: Session, statement: str, project_id: ProjectId, far: float) -> Sequence[Any]:
    given = {"project_id": project_id, "far": far, "fewest": FEWEST, "most": MOST_ODD}
    return session.execute(text(statement), given).all()
