"""Changing a batch over HTTP: what is left out stays, what is null is taken away."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.domain.builders import make_item
from tests.web.conftest import House
from tests.web.loop import made
from tests.web.world import CONTENT

DEADLINE = "2031-05-01T12:00:00Z"


@pytest.fixture
def owner(house: House) -> TestClient:
    return house.sign_in(Role.OWNER)


@pytest.fixture
def batch(house: House, runtime: Runtime, owner: TestClient) -> dict[str, Any]:
    project = f"/api/v1/projects/{house.project_id}"
    with runtime.database.transaction() as session:
        item_id = str(make_item(session, house.project_id))
    made(owner.put(f"{project}/guideline", json=CONTENT, headers={"If-Match": '"0"'}))
    made(owner.post(f"{project}/guideline/versions", json={}))
    order = {"name": "Batch", "selection": {"item_ids": [item_id]}, "deadline": DEADLINE}
    found: dict[str, Any] = made(owner.post(f"{project}/batches", json=order))
    return found


def edit(owner: TestClient, batch: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    headers = {"If-Match": f'"{batch["revision"]}"'}
    answer = owner.patch(f"/api/v1/batches/{batch['id']}", json=change, headers=headers)
    found: dict[str, Any] = made(answer)
    return found


def test_a_deadline_that_is_left_out_stays(owner: TestClient, batch: dict[str, Any]) -> None:
    assert edit(owner, batch, {"priority": 5})["deadline"] == DEADLINE


def test_a_deadline_of_null_is_taken_away(owner: TestClient, batch: dict[str, Any]) -> None:
    assert edit(owner, batch, {"deadline": None})["deadline"] is None


def test_a_name_and_priority_of_null_stay(owner: TestClient, batch: dict[str, Any]) -> None:
    after = edit(owner, batch, {"name": None, "priority": None})
    assert (after["name"], after["priority"]) == ("Batch", 0)
