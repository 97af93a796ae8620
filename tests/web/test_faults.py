"""What breaks beneath the server: a full disk, a database that is gone, a clock that is put back."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import obstore
import psycopg
import pytest
from fastapi.testclient import TestClient
from obstore.exceptions import GenericError
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from goldsmith.kernel import events
from goldsmith.kernel.actor import Role
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.errors import DiskFull
from goldsmith.kernel.http import Runtime
from goldsmith.web.app import create_app
from tests.web.conftest import House
from tests.web.loop import made
from tests.web.worker import work
from tests.web.world import CONTENT

MEBIBYTE = 2**20
FULL = "Unable to copy data to file: No space left on device (os error 28)"


@contextmanager
def no_file_larger_than(size_bytes: int) -> Iterator[None]:
    """The system refuses to write more, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def files_in(folder: Path) -> set[str]:
    return {str(path) for path in folder.rglob("*") if path.is_file()}


def blob_folder(runtime: Runtime) -> Path:
    assert runtime.blobs.folder is not None
    return runtime.blobs.folder


def upload(house: House, owner: TestClient) -> object:
    path = f"/api/v1/projects/{house.project_id}/uploads"
    return owner.post(path, params={"filename": "a.csv"}, content=b"text\n" + b"x\n" * MEBIBYTE)


def count(runtime: Runtime, table: str) -> int:
    with runtime.database.transaction() as session:
        return session.scalar(text(f"SELECT count(*) FROM {table}")) or 0


def test_an_upload_that_the_disk_cannot_take_leaves_nothing(house: House, runtime: Runtime) -> None:
    owner, before = house.sign_in(Role.OWNER), files_in(blob_folder(runtime))
    n_uploads = count(runtime, "uploads")
    with no_file_larger_than(MEBIBYTE):
        answer = upload(house, owner)
    assert (answer.status_code, answer.json()["code"]) == (507, "disk_full")
    assert "Free some space" in answer.json()["detail"]
    assert (files_in(blob_folder(runtime)), count(runtime, "uploads")) == (before, n_uploads)
    assert upload(house, owner).status_code == 201


def test_a_blob_store_that_is_full_refuses_with_a_sentence(
    house: House, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, n_uploads = house.sign_in(Role.OWNER), count(runtime, "uploads")

    def refuse(*_: object) -> None:
        raise GenericError(FULL)

    monkeypatch.setattr(obstore, "put", refuse)
    answer = upload(house, owner)
    assert (answer.status_code, answer.json()["code"]) == (507, "disk_full")
    assert count(runtime, "uploads") == n_uploads


def test_a_blob_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    blobs = Blobs(str(tmp_path))
    with no_file_larger_than(MEBIBYTE), pytest.raises(DiskFull):
        blobs.put_stream("half", [b"x" * MEBIBYTE] * 3)
    assert files_in(tmp_path) == set()


def test_a_database_on_a_full_disk_stores_nothing_of_an_act(
    house: House, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, n_projects = house.sign_in(Role.OWNER), count(runtime, "projects")

    def refuse(*_: object, **__: object) -> None:
        raise OperationalError("INSERT", {}, psycopg.errors.DiskFull("no space left"))

    monkeypatch.setattr(events, "append", refuse)
    answer = owner.post("/api/v1/projects", json={"name": "Too much"})
    assert (answer.status_code, answer.json()["code"]) == (507, "disk_full")
    assert count(runtime, "projects") == n_projects


def test_a_release_that_the_disk_cannot_take_says_so_and_can_be_tried_again(
    house: House, runtime: Runtime
) -> None:
    owner, project = house.sign_in(Role.OWNER), f"/api/v1/projects/{house.project_id}"
    made(owner.put(f"{project}/guideline", json=CONTENT, headers={"If-Match": '"0"'}))
    made(owner.post(f"{project}/guideline/versions", json={}))
    release = made(owner.post(f"{project}/releases", json={}))
    with no_file_larger_than(16):
        work(runtime)
    failed = made(owner.get(f"/api/v1/releases/{release['id']}"))
    assert failed["state"] == "failed"
    assert "The disk is full" in failed["error"]
    made(owner.post(f"/api/v1/jobs/{failed['job_id']}/retry"))
    work(runtime)
    assert made(owner.get(f"/api/v1/releases/{release['id']}"))["state"] == "done"


def test_a_database_that_is_gone_is_told_in_a_sentence(runtime: Runtime, tmp_path: Path) -> None:
    nowhere = Database("postgresql://nobody@127.0.0.1:1/nothing", pool_size=1)
    gone = Runtime(runtime.settings, nowhere, runtime.blobs, runtime.authenticate)
    client = TestClient(create_app(gone, pages=tmp_path), raise_server_exceptions=False)
    answer = client.get("/api/v1/health")
    assert (answer.status_code, answer.json()["code"]) == (503, "database_unavailable")
    assert "try again" in answer.json()["detail"]


def test_work_goes_on_when_the_database_is_back(house: House, runtime: Runtime) -> None:
    owner = house.sign_in(Role.OWNER)
    url = runtime.database.engine.url.set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False)) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    answers = [owner.get("/api/v1/me") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [503, 200]
    assert answers[0].json()["code"] == "database_unavailable"
