"""The event log holds no text: what cannot be erased must never need erasing."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import PASSWORD, House
from tests.web.loop import made, run_loop

MAIN_VERBS = {
    "annotation.submitted",
    "annotations.adopted",
    "concern.resolved",
    "guideline.released",
    "inquiry.answered",
    "item.adjudicated",
    "items.imported",
    "member.invited",
    "release.frozen",
}


@pytest.fixture
def planted(house: House, runtime: Runtime, browser: Callable[[], TestClient]) -> dict[str, str]:
    """Words found nowhere else, by the place in which they were put."""
    words: dict[str, str] = {}

    def say(place: str) -> str:
        return words.setdefault(place, f"zq{uuid4().hex}")

    loop = run_loop(house, runtime, say)
    owner, email = house.sign_in(Role.OWNER), f"{say('invited email')}@example.org"
    body = {"role": "viewer", "email": email}
    invited = made(owner.post(f"{loop.project}/invitations", json=body))
    person = {"name": say("invited name"), "email": email, "password": PASSWORD}
    made(browser().post(f"/api/v1/links/{invited['secret']}/acceptance", json=person))
    return words


def test_no_word_that_anybody_wrote_is_in_the_log(
    runtime: Runtime, planted: dict[str, str]
) -> None:
    everything = "SELECT e::text || coalesce(encode(e.digest, 'escape'), '') FROM events e"
    with runtime.database.transaction() as session:
        log = "\n".join(session.scalars(text(everything)))
        verbs = set(session.scalars(text("SELECT DISTINCT verb FROM events")))
    assert verbs >= MAIN_VERBS
    assert {place for place, word in planted.items() if word in log} == set()
