"""The demo's support messages, filled over HTTP with a worker beside: quality worth looking at."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine

from goldsmith.cli.demo import measuring, messages, people, steps
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.http import Runtime
from goldsmith.kernel.postgres import OWNER_ROLE, Postgres
from goldsmith.kernel.settings import Settings
from goldsmith.migrations import history
from goldsmith.web.app import authenticate, create_app
from goldsmith_client import Goldsmith
from tests.web.worker import work

COPIED, COPIER, CARELESS = (people.CAST[key][0] for key in ("sim-4", "copier", "careless"))


@contextmanager
def worked(runtime: Runtime) -> Iterator[None]:
    """With a worker beside; what waits is done when it ends."""
    is_over = threading.Event()

    def go_on() -> None:
        while not is_over.wait(0.2):
            work(runtime)

    thread = threading.Thread(target=go_on)
    thread.start()
    yield
    is_over.set()
    thread.join()
    work(runtime)


@pytest.fixture(scope="module")
def demo(
    postgres: Postgres, database: Database, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Goldsmith, str]]:
    """The owner, and the project once it is filled."""
    del database  # only so that the server is migrated first
    owner = create_engine(postgres.owner_url, isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE demo OWNER {OWNER_ROLE}")
    owner.dispose()
    history.upgrade(postgres.owner_url.replace("/goldsmith?", "/demo?"))
    folder: Path = tmp_path_factory.mktemp("demo")
    own = Database(postgres.app_url.replace("/goldsmith?", "/demo?"), pool_size=8)
    runtime = Runtime(Settings(data_dir=folder), own, Blobs(str(folder)), authenticate)
    (folder / "index.html").write_text('<meta name="csp-nonce" content="__CSP_NONCE__">')
    browser = TestClient(create_app(runtime, pages=folder))
    with own.transaction() as session:
        everybody = people.gather(session)
    reach = partial(Goldsmith, transport=browser._transport)  # no port is opened
    address = "http://testserver"
    with pytest.MonkeyPatch.context() as patch, worked(runtime):
        for module in (messages, measuring, steps):
            patch.setattr(module, "Goldsmith", reach)
        messages.fill_messages(own, address, everybody, folder, lambda _: None)
    with reach(address, everybody["owner"].token) as client:
        yield client, client.project(steps.MESSAGES).id
    own.close()


# Who meets which item follows from ids that are new each time, so that what is found of the two who
# were planted differs a little: the journey of hidden gold asserts that such people are found.
def test_the_quality_page_calls_for_an_act(demo: tuple[Goldsmith, str]) -> None:
    client, project_id = demo
    assert "criterion" in {call["kind"] for call in client.api.list_calls(project_id)}
    assert {COPIED, COPIER, CARELESS} <= {
        person["name"] for person in client.api.get_people(project_id)["people"]
    }


def test_people_met_gold_hidden_in_a_batch_that_adapts(demo: tuple[Goldsmith, str]) -> None:
    client, project_id = demo
    reasons = {one["reason"] for one in client.api.list_gold(project_id)["items"]}
    assert len(reasons) == 2
    assert len(met := client.api.get_people(project_id)["people"]) == 6
    assert sum(one["gold"]["n"] for person in met for one in person["questions"]) > 0
    adapting = [one for one in client.api.list_batches(project_id)["items"] if one["adaptive"]]
    assert [bool(batch["repeat_rate"]) for batch in adapting] == [True]
    assert client.api.get_overlap_report(adapting[0]["id"]) is not None


def test_some_criteria_are_met_and_one_is_not(demo: tuple[Goldsmith, str]) -> None:
    client, project_id = demo
    states = client.api.get_criteria(project_id)["states"]
    assert [state["is_met"] for state in states][2:] == [False]  # sixteen checks prove no 5 %
    [audit] = client.api.list_audits(project_id)
    assert 0 < audit["checked"] < audit["wanted"]
    run = client.api.get_check_report(project_id)["run"]
    assert run is not None
    assert run["state"] == "done"


def test_a_question_was_ruled_on_and_one_item_is_truly_ambiguous(
    demo: tuple[Goldsmith, str],
) -> None:
    client, project_id = demo
    [ruling] = client.api.list_rulings(project_id)["items"]
    [asked] = client.api.list_inquiries(project_id, is_open=False)["items"]
    assert ruling["inquiry_id"] == asked["id"]
    assert client.api.get_review_figures(project_id)["disagreements"]["ambiguous"] == 1


def test_work_is_left_for_the_visitor(demo: tuple[Goldsmith, str]) -> None:
    client, project_id = demo
    overview = client.api.get_overview(project_id)
    assert overview["review"]["disagreement"] >= 20
    [left] = [one for one in overview["batches"] if one["name"] == steps.SECOND_HALF]
    assert left["done"] == 0
    assert left["slots"] >= 300
