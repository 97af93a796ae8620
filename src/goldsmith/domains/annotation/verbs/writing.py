"""Items that an annotator writes because a brief asks for them."""

from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.rules import read_brief
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.items.types import NewItem
from goldsmith.domains.items.verbs.writing import write_item as create_item
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import ItemId, ProjectId


def write_item(
    session: Session, actor: Actor, lease: dict[str, Any], fields: dict[str, str]
) -> ItemId:
    """Create the item that a brief's slot asked for.

    Raises AnswersInvalid when nothing was written, TextKnown when it is there already.
    """
    written = {name: text for name, text in fields.items() if text.strip()}
    if not written:
        raise AnswersInvalid("Write the text that the brief asks for.")
    brief = read_brief(lease["brief"])
    new = NewItem(
        external_id=f"written-{lease['id']}",
        fields=written,
        language=brief.language,
        metadata={"scenario": brief.scenario},
        author_id=actor.person_id,
        parent_id=brief.parent_id,
    )
    return create_item(session, actor, ProjectId(lease["project_id"]), new)
