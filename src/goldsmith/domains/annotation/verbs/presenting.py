"""How a lease shows its item: compared answers in an order of chance, under no name of their own."""

from dataclasses import replace

from psycopg.types.json import Jsonb
from sqlalchemy.orm import Session

from goldsmith.domains.annotation import rules
from goldsmith.domains.annotation.queries.offered import list_offered
from goldsmith.domains.annotation.types import Lease, Offered, Policy
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.outputs import candidates_of
from goldsmith.kernel.database import execute
from goldsmith.kernel.ids import LeaseId, PersonId, SourceId

_KEEP = """
UPDATE leases SET presentation = coalesce(presentation, '{}'::jsonb) || %(presentation)s
WHERE id = %(id)s
"""


def present(
    session: Session, person_id: PersonId, leases: list[Lease], *, is_program: bool
) -> list[Lease]:
    """Give each lease that compares answers its order, once, and take from it what names models.

    The order is of chance, but the same for the same person, item and batch: a reload, a second tab
    and an item that comes back show what was shown before. A program finds its answers by the item's
    id, and no name of a model sways it.
    """
    shown = [_present(session, person_id, lease) for lease in leases]
    if not is_program:
        return shown
    return [replace(new, item=old.item) for new, old in zip(shown, leases, strict=True)]


def unnamed(leases: list[Lease]) -> list[Lease]:
    """The leases without the ids their items came with: one of gold would stand out."""
    return [
        replace(lease, item=replace(lease.item, external_id="")) if lease.item else lease
        for lease in leases
    ]


def offer(
    session: Session, person_id: PersonId, leases: list[Lease], policy: Policy
) -> list[Lease]:
    """Give each lease what is suggested for its item, unless it is one of the hidden share.

    What a lease shows or hides is noted once: a reload and a second tab show the same, and later
    suggestions do not creep in.
    """
    found = list_offered(session, [lease.id for lease in leases], policy.source_id)
    return [_offer(session, person_id, lease, found.get(lease.id), policy) for lease in leases]


def _offer(
    session: Session, person_id: PersonId, lease: Lease, offered: Offered | None, policy: Policy
) -> Lease:
    if lease.item is None or offered is None:
        return lease
    is_shown = offered.is_shown
    if is_shown is None:
        eyes = (lease.batch_id, lease.item.id, person_id)
        is_shown = not rules.is_hidden(policy.hidden_share, *eyes)
        noted = {"is_shown": is_shown, "ids": [str(one.id) for one in offered.suggestions]}
        execute(session, _KEEP, {"id": lease.id, "presentation": Jsonb({"suggestions": noted})})
    return replace(lease, suggestions=offered.suggestions if is_shown else [])


def _present(session: Session, person_id: PersonId, lease: Lease) -> Lease:
    schema = guidelines.get_schema(session, lease.guideline_version_id)
    candidates = candidates_of(schema)
    if lease.item is None or len(candidates) < rules.FEWEST_SHUFFLED:
        return lease
    candidates = [field for field in candidates if lease.item.fields.get(field, "").strip()]
    shown = lease.presentation
    if shown is None:
        shown = rules.shuffle(candidates, lease.batch_id, lease.item.id, person_id)
        given = {"id": lease.id, "presentation": Jsonb({"seed": shown.seed, "order": shown.order})}
        execute(session, _KEEP, given)
    return replace(lease, presentation=shown, item=rules.disguise(lease.item, schema))


_ADD = """
UPDATE leases l SET presentation = jsonb_set(l.presentation, '{suggestions,ids}',
    l.presentation #> '{suggestions,ids}' || (
        SELECT coalesce(jsonb_agg(g.id::text), '[]'::jsonb) FROM suggestions g
        WHERE g.item_id = l.item_id AND g.source_id = %(source_id)s
          AND NOT l.presentation #> '{suggestions,ids}' ? g.id::text))
WHERE l.id = %(lease_id)s AND l.presentation ? 'suggestions'
"""


def add_to_lease(session: Session, lease_id: LeaseId, source_id: SourceId) -> None:
    """Let a lease that shows suggestions already show those its annotator has asked for."""
    execute(session, _ADD, {"lease_id": lease_id, "source_id": source_id})
