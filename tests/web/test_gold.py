"""Gold over HTTP: made by hand, listed, withdrawn."""

from collections.abc import Callable

from fastapi.testclient import TestClient

from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.world import ANSWERS, make_world


def test_gold_is_made_and_withdrawn(runtime: Runtime, browser: Callable[[], TestClient]) -> None:
    house = House(runtime, browser)
    world = make_world(house, runtime.database, browser())
    owner, project = world.browsers["owner"], f"/api/v1/projects/{house.project_id}"
    body = {"item_ids": [world.ids["item_id"]], "reason": "Clear.", "answers": ANSWERS}
    assert owner.post(f"{project}/gold", json=body).json() == {"items": 1}
    gone = owner.post(f"/api/v1/gold/{world.ids['item_id']}/withdrawal", json={"reason": "Wrong."})
    assert gone.status_code == 204, gone.text
    (found,) = owner.get(f"{project}/gold").json()["items"]
    assert (found["withdrawn_reason"], found["answers"]) == ("Wrong.", {})
