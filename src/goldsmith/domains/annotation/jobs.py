"""Work that follows from annotation, and from imports that bring past answers."""

import time
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.acceptances import STEP
from goldsmith.domains.annotation.verbs import accepting, adopting, deciding, serving, slots
from goldsmith.domains.items.queries import imports
from goldsmith.kernel import jobs, stale
from goldsmith.kernel.ids import AcceptanceId, ImportId, ItemId, ProjectId

ADOPT_STEP = 20_000
LOOK_AGAIN_S = 0.1
PATIENCE = 50


@jobs.task("annotation.adopt_answers")
def adopt_answers(run: jobs.Run, project_id: ProjectId, import_id: ImportId) -> None:
    """Make annotations of an import's past answers, step by step, also while it still runs.

    Safe to run twice. When nothing comes for a while it lets other jobs go first, and goes on.
    """
    done = unknown = idle = 0
    while True:
        with run.database.transaction() as session:
            is_coming_in = imports.is_coming_in(session, import_id)
        with run.database.transaction() as session:
            step = adopting.adopt_answers(session, project_id, import_id, size=ADOPT_STEP)
        if step.taken == 0 and not is_coming_in:
            return
        done, unknown = done + step.taken, unknown + step.unknown
        idle = 0 if step.taken else idle + 1
        run.progress(done, note=adopting.say_unknown(unknown))
        if step.taken == 0:
            time.sleep(LOOK_AGAIN_S)
        if idle == PATIENCE:
            break
    with run.database.transaction() as session:
        adopting.queue_adoption(session, project_id, import_id, created_by=run.created_by)


@jobs.task("annotation.accept_suggestions")
def accept_suggestions(run: jobs.Run, acceptance_id: AcceptanceId) -> None:
    """Accept suggestions above a threshold, step by step. Safe to run twice: it goes on behind."""
    done, is_more = 0, True
    while is_more:
        with run.database.transaction() as session:
            is_more = accepting.accept_step(session, acceptance_id)
        done += STEP
        run.progress(done)


@stale.drains("batch_slots")
def find_slots_left_behind(session: Session, batch_ids: Sequence[UUID]) -> None:
    """Look behind people's cursors, because somebody walked to the end."""
    serving.find_slots_left_behind(session, list(batch_ids))


@stale.drains("membership")
def free_departed(session: Session, person_ids: Sequence[UUID]) -> None:
    """Free what people hold who left a project, or may only look at it now."""
    serving.free_departed(session, list(person_ids))


@stale.drains("guideline")
def wake_waiting_imports(session: Session, project_ids: Sequence[UUID]) -> None:
    """Take up the past answers and gold that came before their question was asked."""
    adopting.wake_waiting_imports(session, [ProjectId(project_id) for project_id in project_ids])


@stale.drains("item_overlap")
def decide_again(session: Session, item_ids: Sequence[UUID]) -> None:
    """Decide anew about items that rested on somebody who is thought less of, or was set aside."""
    deciding.decide_again(session, [ItemId(item_id) for item_id in item_ids])


@stale.drains("overlap_slots")
def tell_batches(session: Session, item_ids: Sequence[UUID]) -> None:
    """Let batches know how many slots were opened for their items."""
    deciding.tell_batches(session, [ItemId(item_id) for item_id in item_ids])


@stale.drains("item_availability")
def follow_items(session: Session, item_ids: Sequence[UUID]) -> None:
    """Take withheld and withdrawn items out of the queues, and put restored ones back."""
    slots.follow_items(session, [ItemId(item_id) for item_id in item_ids])


@stale.drains("item_language")
def follow_languages(session: Session, item_ids: Sequence[UUID]) -> None:
    """Take slots along to the language their item has now."""
    slots.follow_languages(session, [ItemId(item_id) for item_id in item_ids])


@stale.ticks
def expire_leases(session: Session) -> None:
    """Free leases whose time is over."""
    serving.expire_leases(session)
