"""Releases over HTTP: ordered, frozen, downloaded, and proved to be what they were."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from goldsmith.formats.release_check import verify
from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import Loop, made, run_loop
from tests.web.worker import work


@pytest.fixture(scope="module")
def shop(runtime: Runtime, browser: Callable[[], TestClient]) -> tuple[TestClient, Loop]:
    """A project with one release, and its owner."""
    house = House(runtime, browser)
    loop = run_loop(house, runtime, lambda place: place)
    return house.sign_in(Role.OWNER), loop


def manifest_of(archive: bytes) -> dict[str, object]:
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        found: dict[str, object] = json.loads(files.read("manifest.json"))
        return found


def save(archive: bytes, folder: Path) -> Path:
    path = folder / "release.zip"
    path.write_bytes(archive)
    return path


def test_a_release_is_ordered_at_once_and_frozen_by_a_job(
    shop: tuple[TestClient, Loop], runtime: Runtime
) -> None:
    owner, loop = shop
    ordered = owner.post(f"{loop.project}/releases", json={"note": "Second."})
    release = made(ordered)
    early = owner.get(f"/api/v1/releases/{release['id']}/archive")
    assert (ordered.status_code, release["state"]) == (201, "queued")
    assert (early.status_code, early.json()["code"]) == (409, "release_not_ready")
    work(runtime)
    frozen = made(owner.get(f"/api/v1/releases/{release['id']}"))
    assert (frozen["state"], frozen["note"]) == ("done", "Second.")


def test_the_archive_is_a_whole_zip_that_verifies(
    shop: tuple[TestClient, Loop], tmp_path: Path
) -> None:
    owner, loop = shop
    release = made(owner.get(f"{loop.project}/releases"))["items"][-1]
    answer = owner.get(f"/api/v1/releases/{release['id']}/archive")
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"] == 'attachment; filename="release-1.zip"'
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert answer.content == loop.archive
    assert verify(save(loop.archive, tmp_path)) == []


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_one_flipped_bit_is_found(
    shop: tuple[TestClient, Loop], tmp_path: Path, place: float
) -> None:
    archive = bytearray(shop[1].archive)
    archive[int(len(archive) * place)] ^= 1
    assert verify(save(bytes(archive), tmp_path)) != []


def test_the_same_position_and_recipe_give_the_same_bytes(
    shop: tuple[TestClient, Loop], runtime: Runtime
) -> None:
    owner, loop = shop
    position = manifest_of(loop.archive)["position"]
    made(owner.post(f"{loop.project}/slices", json={"name": "work goes on", "query": {}}))
    work(runtime)
    again = made(owner.post(f"{loop.project}/releases", json={"position": position}))
    work(runtime)
    archive = owner.get(f"/api/v1/releases/{again['id']}/archive").content
    names = zipfile.ZipFile(io.BytesIO(loop.archive)).namelist()
    differing = [name for name in names if part(loop.archive, name) != part(archive, name)]
    assert differing == []


def part(archive: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        return files.read(name)


def test_a_position_that_is_not_sealed_yet_is_refused(shop: tuple[TestClient, Loop]) -> None:
    owner, loop = shop
    answer = owner.post(f"{loop.project}/releases", json={"position": 2**40})
    assert (answer.status_code, answer.json()["code"]) == (422, "position_not_sealed")


def test_a_project_without_a_guideline_has_nothing_to_freeze(house: House) -> None:
    path = f"/api/v1/projects/{house.project_id}/releases"
    answer = house.sign_in(Role.OWNER).post(path, json={})
    assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_freeze")
