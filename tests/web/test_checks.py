"""Consistency checks as they run: a job over a real project, twice, then entries looked at."""

import random

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.domain.builders import make_item
from tests.web.conftest import House
from tests.web.worker import work
from tests.web.world import CONTENT

GOOD, BAD = ["lovely", "great", "splendid"], ["awful", "dreadful", "poor"]
THINGS = ["film", "day", "meal", "room", "book", "garden", "journey", "song"]
N_WRONG = 3


@pytest.fixture
def lab(house: House, runtime: Runtime) -> "Lab":
    return Lab(house, runtime)


class Lab:
    """Sixty texts judged by what their words say, the first three of them wrongly."""

    def __init__(self, house: House, runtime: Runtime) -> None:
        self.owner: TestClient = house.sign_in(Role.OWNER)
        self.reviewer = house.sign_in(Role.REVIEWER)
        anna = house.sign_in(Role.ANNOTATOR)
        self.runtime = runtime
        self.project = f"/api/v1/projects/{house.project_id}"
        rng = random.Random(3)
        self.labels: dict[str, str] = {}
        with runtime.database.transaction() as session:
            for n in range(60):
                words = rng.sample((GOOD, BAD)[n % 2], 2)
                item_id = make_item(
                    session, house.project_id,
                    text=f"A {words[0]} {rng.choice(THINGS)} and a {words[1]} {rng.choice(THINGS)}, {n}",
                )  # fmt: skip
                is_good = (n % 2 == 0) != (n < N_WRONG)
                self.labels[str(item_id)] = "positive" if is_good else "negative"
        self.wrong = set(list(self.labels)[:N_WRONG])
        self.owner.put(f"{self.project}/guideline", json=CONTENT, headers={"If-Match": '"0"'})
        self.owner.post(f"{self.project}/guideline/versions", json={})
        person = str(house.people[Role.ANNOTATOR])
        order = {"name": "B", "selection": {"filter": {}}, "person_ids": [person]}
        batch = self.owner.post(f"{self.project}/batches", json=order).json()
        address = f"/api/v1/batches/{batch['id']}/leases"
        while leases := anna.post(address, json={"want": 1}).json()["leases"]:
            label = self.labels[leases[0]["item"]["id"]]
            mark = {"id": "m", "value": label}
            body = {"answers": {"sentiment": {"state": "answered", "marks": [mark]}}}
            anna.post(f"/api/v1/leases/{leases[0]['id']}/annotation", json=body | {"want": 0})
        work(runtime)

    def check(self) -> dict[str, object]:
        started = self.owner.post(f"{self.project}/checks", json={})
        assert started.status_code == 201, started.text
        work(self.runtime)
        found: dict[str, object] = self.owner.get(f"{self.project}/checks").json()
        return found

    def entries(self, **query: str) -> list[dict[str, object]]:
        page = self.reviewer.get(f"{self.project}/findings", params=query)
        assert page.status_code == 200, page.text
        rows: list[dict[str, object]] = page.json()["items"]
        return rows


def test_the_model_that_did_not_see_a_label_finds_the_wrong_ones(lab: Lab) -> None:
    report = lab.check()
    assert isinstance(report["run"], dict)
    assert report["run"]["finished_at"] is not None
    assert report["run"]["items"] == 60
    doubted = [row["item_id"] for row in lab.entries(kind="model")]
    assert doubted[0] in lab.wrong
    assert len(lab.wrong & set(doubted)) >= N_WRONG - 1
    assert len(doubted) <= 2 * N_WRONG + 3


def test_a_second_pass_reads_no_text_again_and_finds_the_same(lab: Lab) -> None:
    lab.check()
    first = {row["id"] for row in lab.entries()}
    with lab.runtime.database.transaction() as session:
        session.execute(text("UPDATE item_bands SET bands = bands"))
        before = session.execute(text("SELECT count(*) FROM item_bands")).scalar()
    lab.check()
    assert {row["id"] for row in lab.entries()} == first
    with lab.runtime.database.transaction() as session:
        assert session.execute(text("SELECT count(*) FROM item_bands")).scalar() == before


def test_an_entry_is_sent_and_not_looked_at_twice(lab: Lab) -> None:
    lab.check()
    entry = lab.entries(kind="model")[0]
    address = f"/api/v1/findings/{entry['id']}"
    assert lab.reviewer.post(address, json={"state": "dismissed"}).status_code == 422
    assert lab.reviewer.post(address, json={"state": "sent"}).json()["state"] == "sent"
    again = lab.reviewer.post(address, json={"state": "confirmed"})
    assert (again.status_code, again.json()["code"]) == (409, "finding_decided")
    queue = lab.reviewer.get(f"{lab.project}/review", params={"kind": "flagged"}).json()["items"]
    assert [row["item_id"] for row in queue] == [entry["item_id"]]
