"""The audited error of each slice, as far as a random sample says something of it."""

from collections.abc import Callable

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.domains.quality.queries.audits import LEVEL, audits_at
from goldsmith.domains.quality.queries.criteria import latest
from goldsmith.domains.quality.queries.figures import figure, no_figure, too_few
from goldsmith.domains.quality.queries.patterns import Facet
from goldsmith.domains.quality.types import Figure
from goldsmith.kernel.ids import ProjectId
from goldsmith.kernel.phrases import Phrase
from goldsmith.stats.exact import clopper_pearson_interval

FEWEST_CHECKED = 10
_METHOD = "share of errors among audited items"

# What an item is told apart by now; where it was judged by several guideline versions it counts for none.
_PARTS = {
    Facet.LANGUAGE: "i.language",
    Facet.IMPORT: "i.import_id::text",
    Facet.METADATA: "i.metadata ->> :key",
    Facet.VERSION: "CASE WHEN cardinality(s.version_ids) = 1 THEN s.version_ids[1]::text END",
    Facet.WEEK: "s.judged_week",
    Facet.CLAUSE: "unnest(s.clause_ids)",
    Facet.CLASS: "t.label #>> '{value,0}'",
}
_CHECKED = """
SELECT {part} AS part, count(*) AS n, count(*) FILTER (WHERE NOT t.is_right) AS errors
FROM audit_items t JOIN items i ON i.id = t.item_id
LEFT JOIN item_standings s ON s.item_id = t.item_id
WHERE t.audit_id = :audit_id AND t.is_right IS NOT NULL GROUP BY 1
"""


def audited_by(
    session: Session, project_id: ProjectId, question_id: str, facet: Facet, key: str
) -> Callable[[str], Figure]:
    """The audited error by the value of a facet, from the newest audit of a question.

    A slice of a random sample is a random sample of the slice. One drawn by label is so by label only.
    """
    audit = latest(audits_at(session, project_id), question_id)
    if audit is None:
        return lambda _: no_figure("Nothing was audited yet.", Phrase("not_audited"), _METHOD)
    if audit.plan.is_stratified and facet is not Facet.CLASS:
        words = "The audit was drawn label by label, so it does not say this of other parts."
        return lambda _: no_figure(words, Phrase("audited_by_label"), _METHOD)
    statement = text(_CHECKED.format(part=_PARTS[facet]))
    rows = session.execute(statement, {"audit_id": audit.id, "key": key})
    found = {row.part: (row.errors, row.n) for row in rows}
    return lambda value: _figure(*found.get(value, (0, 0)))


def _figure(errors: int, n: int) -> Figure:
    if n < FEWEST_CHECKED:
        return too_few((n, n), _METHOD, FEWEST_CHECKED)
    interval = clopper_pearson_interval(errors, n, level=LEVEL)
    return figure(errors / n, (n, n), _METHOD, interval=interval)
