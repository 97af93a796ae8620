"""Marks are taken in bulk, each once, whatever plan the database keeps for it."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from goldsmith.kernel import stale


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
