"""A file of suggestions on its way in, and the batch that shows them."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.domain.builders import make_item
from tests.web.conftest import House
from tests.web.worker import work
from tests.web.world import CONTENT

FILE = b"""external_id,sentiment,confidence
{0},positive,0.9
{1},Bad,0.6
{1},splendid,0.6
nobody,positive,0.9
,positive,
"""


class Owner:
    """An owner at the project's door, with two items in it."""

    def __init__(self, house: House, runtime: Runtime) -> None:
        self.client: TestClient = house.sign_in(Role.OWNER)
        self.annotator = house.sign_in(Role.ANNOTATOR)
        self.annotator_id = str(house.people[Role.ANNOTATOR])
        self.runtime = runtime
        self.project = f"/api/v1/projects/{house.project_id}"
        with runtime.database.transaction() as session:
            self.items = [str(make_item(session, house.project_id)) for _ in range(2)]
        self.client.put(f"{self.project}/guideline", json=CONTENT, headers={"If-Match": '"0"'})
        self.client.post(f"{self.project}/guideline/versions", json={})

    def send(self, content: bytes) -> Any:
        upload = self.client.post(
            f"{self.project}/uploads", params={"filename": "s.csv"}, content=content
        ).json()
        body = {"upload_id": upload["id"], "source": {"name": "Classifier", "version": "7"}}
        begun = self.client.post(f"{self.project}/suggestion-imports", json=body)
        assert begun.status_code == 201, begun.text
        work(self.runtime)
        return self.client.get(f"/api/v1/suggestion-imports/{begun.json()['id']}").json()


@pytest.fixture
def owner(house: House, runtime: Runtime) -> Owner:
    return Owner(house, runtime)


def file_for(items: list[str]) -> bytes:
    return FILE.replace(b"{0}", items[0].encode()).replace(b"{1}", items[1].encode())


def test_a_file_says_what_went_in_and_which_lines_do_not_fit(owner: Owner) -> None:
    found = owner.send(file_for(owner.items))
    assert (found["state"], found["rows_read"], found["added"], found["bad"]) == ("done", 5, 2, 3)
    assert [(one["line"], one["reason"]) for one in found["problems"]] == [
        (4, "sentiment: the guideline has no label 'splendid'."),
        (5, "The project has no item of this id."),
        (6, "The row names no item. Give its id in a column `external_id`."),
    ]


def test_the_same_file_again_adds_nothing(owner: Owner) -> None:
    owner.send(file_for(owner.items))
    again = owner.send(file_for(owner.items))
    assert (again["added"], again["known"]) == (0, 2)
    sources = owner.client.get(f"{owner.project}/sources").json()["items"]
    assert [(one["name"], one["version"], one["items"]) for one in sources] == [
        ("Classifier", "7", 2)
    ]


def test_annotators_of_a_batch_that_shows_them_get_them_with_the_lease(owner: Owner) -> None:
    owner.send(file_for(owner.items))
    batch = owner.client.post(
        f"{owner.project}/batches",
        json={
            "name": "With suggestions",
            "selection": {"item_ids": owner.items},
            "person_ids": [owner.annotator_id],
            "suggestions": "shown",
            "hidden_share": 0,
        },
    ).json()
    queue = owner.annotator.post(f"/api/v1/batches/{batch['id']}/leases", json={"want": 1}).json()
    (shown,) = queue["leases"][0]["suggestions"]
    assert (shown["marks"][0]["value"], shown["confidence"]) == ("positive", 0.9)
    assert (shown["source_name"], shown["source_version"]) == ("Classifier", "7")
