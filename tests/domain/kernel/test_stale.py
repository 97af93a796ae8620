"""Marks are taken in bulk, each once, whatever plan the database keeps for it."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

import goldsmith.domains.quality.jobs  # noqa: F401  # says what labels wait for
from goldsmith.kernel import stale
from goldsmith.kernel.job_runs import JobRunRow


def test_as_many_are_taken_as_asked_for_with_a_plan_kept_from_an_empty_table(
    session: Session,
) -> None:
    session.execute(text("SET LOCAL plan_cache_mode = force_generic_plan"))
    session.execute(text("SET LOCAL enable_hashagg = off"))
    session.execute(text("SET LOCAL enable_sort = off"))
    ids = {UUID(int=place) for place in range(1, 301)}
    stale.mark(session, "test", sorted(ids))
    stale.mark(session, "other", [UUID(int=1)])
    taken = [stale.drain(session, "test", 100) for _ in range(4)]
    assert [len(one) for one in taken] == [100, 100, 100, 0]
    assert set().union(*taken) == ids
    assert stale.drain(session, "other", 5) == [UUID(int=1)]


def _bulk(session: Session, ids: list[UUID]) -> None:
    session.execute(
        text(
            "INSERT INTO stale_marks (kind, id, can_wait) SELECT 'item_label', unnest(:ids), true"
        ),
        {"ids": ids},
    )


def test_what_came_in_bulk_waits_until_it_is_all_in(session: Session) -> None:
    past, live = [UUID(int=place) for place in range(1, 4)], UUID(int=9)
    _bulk(session, past)
    stale.mark(session, "item_label", [live, past[0]])  # somebody judges one of them meanwhile
    job = JobRunRow(id=UUID(int=77), name="items.run_import", arguments={}, state="running")
    session.add(job)
    session.flush()
    assert set(stale.drain(session, "item_label", 100)) == {live, past[0]}
    assert stale.drain(session, "item_label", 100, can_wait=True) == []
    job.state = "done"
    session.flush()
    assert set(stale.drain(session, "item_label", 100, can_wait=True)) == set(past[1:])
