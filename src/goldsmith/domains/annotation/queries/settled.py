"""Answers as they are stored, checked beside the item they are about."""

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.answers import needs_fields, needs_sizes, settle_answers
from goldsmith.domains.guidelines.types import Answers
from goldsmith.domains.items.queries.items import find_fields
from goldsmith.domains.media.queries import find_sizes
from goldsmith.kernel.ids import GuidelineVersionId, ItemId, ProjectId


def settle_on_item(
    session: Session,
    project_id: ProjectId,
    version_id: GuidelineVersionId,
    answers: Answers,
    *,
    item_id: ItemId | None,
    written: dict[str, str] | None = None,
) -> Answers:
    """Complete answers under a version; its text or sizes are read only where marks stand in them.

    Without an item they are about what is being ``written``. Raises AnswersInvalid.
    """
    schema = guidelines.get_schema(session, version_id)
    fields: dict[str, str] | None = None
    if needs_fields(schema):
        fields = find_fields(session, item_id) if item_id else written or {}
    sizes = find_sizes(session, project_id, fields or {}) if needs_sizes(schema) else None
    return settle_answers(schema, answers, fields, sizes)
