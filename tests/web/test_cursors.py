"""Cursors that are not ours: refused with a sentence wherever pages are given, never a fault."""

import base64
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from goldsmith.web.app import openapi
from tests.web.conftest import House
from tests.web.loop import made

PARTS = ["1e400", "NaN", str(2**70), '"\\ud800"', '"\\u0000"', '"x"', "true", "null", "-1", "[]"]
WORDS = ["", "x", "é", "=", "AAAA", "🙂", "x" * 5000]


def packed(parts: str) -> str:
    return base64.urlsafe_b64encode(f"[{parts}]".encode()).decode().rstrip("=")


CURSORS = WORDS + [packed(", ".join([part] * n)) for part in PARTS for n in (1, 2, 3)]


def paged() -> list[str]:
    return [
        address
        for address, methods in openapi()["paths"].items()
        if any(p["name"] == "cursor" for p in methods.get("get", {}).get("parameters", []))
    ]


def begun_import(owner: TestClient, house: House) -> str:
    project = f"/api/v1/projects/{house.project_id}"
    upload = made(
        owner.post(f"{project}/uploads", params={"filename": "a.csv"}, content=b"text\na\n")
    )
    body = {"upload_id": upload["id"], "order": {"mapping": upload["suggested"]}}
    return str(made(owner.post(f"{project}/imports", json=body))["id"])


@pytest.fixture(scope="module")
def house(runtime: Runtime, browser: Callable[[], TestClient]) -> House:
    return House(runtime, browser)


@pytest.mark.parametrize("address", paged())
def test_a_foreign_cursor_is_refused_or_finds_nothing(house: House, address: str) -> None:
    owner = house.sign_in(Role.OWNER)
    url = address.format(project_id=house.project_id, import_id=begun_import(owner, house))
    answers = {cursor: owner.get(url, params={"cursor": cursor}) for cursor in CURSORS}
    wrong = {cursor: a.text for cursor, a in answers.items() if a.status_code not in {200, 422}}
    codes = {a.json()["code"] for a in answers.values() if a.status_code == 422}
    assert wrong == {}
    assert codes <= {"cursor_invalid"}
