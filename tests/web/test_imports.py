"""A file on its way in: upload, preview, import, rows left out, and the second time."""

import csv
import io
from typing import Any

import pytest
from fastapi.testclient import TestClient

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import made
from tests.web.worker import work

GOOD = b"id,text,topic\n1,One.,a\n2,Two.,b\n3,Three.,a\n"
MIXED = b"id,text,topic\n1,One.,a\n2,,b\n3,Three.,a\n4,One.,c\n5,too,many,values\n"


class Door:
    """An owner at the doors of imports."""

    def __init__(self, house: House, runtime: Runtime) -> None:
        self.client: TestClient = house.sign_in(Role.OWNER)
        self.project = f"/api/v1/projects/{house.project_id}"
        self._runtime = runtime

    def upload(self, content: bytes, filename: str = "a.csv") -> Any:
        path, params = f"{self.project}/uploads", {"filename": filename}
        return made(self.client.post(path, params=params, content=content))

    def start(self, content: bytes, **order: object) -> Any:
        upload = self.upload(content)
        order = {"mapping": upload["suggested"], **order}
        body = {"upload_id": upload["id"], "order": order}
        return made(self.client.post(f"{self.project}/imports", json=body))

    def take(self, content: bytes, **order: object) -> Any:
        started = self.start(content, **order)
        self.work()
        return self.look(started)

    def work(self) -> None:
        work(self._runtime)

    def look(self, started: Any) -> Any:
        return made(self.client.get(f"/api/v1/imports/{started['id']}"))

    def act(self, started: Any, act: str) -> Any:
        return self.client.post(f"/api/v1/imports/{started['id']}/{act}")

    def left_out(self, started: Any) -> list[dict[str, str]]:
        answer = self.client.get(f"/api/v1/imports/{started['id']}/problems")
        assert "attachment" in answer.headers["content-disposition"]
        return list(csv.DictReader(io.StringIO(answer.text, newline="")))

    def page_left_out(self, started: Any, cursor: str | None) -> Any:
        params = {"limit": 2, **({"cursor": cursor} if cursor else {})}
        return made(self.client.get(f"/api/v1/imports/{started['id']}/left-out", params=params))

    def texts(self) -> list[str]:
        items = made(self.client.get(f"{self.project}/items"))["items"]
        return [item["fields"]["text"] for item in items]


@pytest.fixture
def door(house: House, runtime: Runtime) -> Door:
    return Door(house, runtime)


def test_an_upload_shows_its_rows_and_suggests_what_each_column_is(door: Door) -> None:
    upload = door.upload(GOOD)
    assert (upload["format"], upload["encoding"], upload["delimiter"]) == ("csv", "utf-8", ",")
    assert [row["text"] for row in upload["rows"]] == ["One.", "Two.", "Three."]
    assert upload["suggested"]["fields"] == {"text": "text"}
    assert upload["suggested"]["external_id"] == "id"
    assert upload["suggested"]["metadata"] == ["topic"]


def test_a_preview_can_be_asked_for_another_encoding(door: Door) -> None:
    upload = door.upload("text\nGrüße\n".encode("cp1252"))
    assert "UTF-8" in upload["problem"]
    path, params = f"/api/v1/uploads/{upload['id']}/preview", {"encoding": "cp1252"}
    again = made(door.client.get(path, params=params))
    assert (again["problem"], again["rows"][0]["text"]) == (None, "Grüße")


def test_an_import_is_a_job_that_ends_with_its_counts(door: Door) -> None:
    started = door.start(GOOD, source="a shop", licence="CC0")
    assert started["state"] == "queued"
    door.work()
    ended = door.look(started)
    job = made(door.client.get(f"/api/v1/jobs/{started['job_id']}"))
    assert (ended["state"], ended["added"], job["state"]) == ("done", 3, "done")
    assert (ended["source"], ended["licence"], ended["sensitivity"]) == ("a shop", "CC0", "unknown")
    assert door.texts() == ["One.", "Two.", "Three."]


def test_rows_left_out_are_named_by_line_and_reason(door: Door) -> None:
    ended = door.take(MIXED)
    assert (ended["added"], ended["bad"], ended["duplicates"]) == (2, 2, 1)
    rows = door.left_out(ended)
    assert [(row["line"], row["kind"]) for row in rows] == [
        ("3", "bad"),
        ("5", "duplicate"),
        ("6", "bad"),
    ]
    assert all(row["reason"].strip() for row in rows)


def test_rows_left_out_come_in_pages_with_a_phrase_beside_the_sentence(door: Door) -> None:
    ended = door.take(MIXED)
    first = door.page_left_out(ended, None)
    rest = door.page_left_out(ended, first["next_cursor"])
    rows = [*first["items"], *rest["items"]]
    assert ([row["line"] for row in rows], rest["next_cursor"]) == ([3, 5, 6], None)
    assert rows[0]["reason"] == "The row has no text."
    assert [row["reason_phrase"] for row in rows] == [
        {"code": "row_no_text", "data": {}},
        {"code": "row_same_text", "data": {"item": "1"}},
        {"code": "row_values", "data": {"n": "4", "columns": "3"}},
    ]


def test_a_strict_import_with_a_bad_row_adds_nothing_and_says_why(door: Door) -> None:
    ended = door.take(MIXED, is_strict=True)
    assert (ended["state"], ended["added"], door.texts()) == ("failed", 0, [])
    assert "strict" in ended["error"]
    assert [row["line"] for row in door.left_out(ended) if row["kind"] == "bad"] == ["3", "6"]


def test_the_same_file_again_adds_nothing(door: Door) -> None:
    door.take(GOOD)
    again = door.take(GOOD)
    assert (again["added"], again["unchanged"], len(door.texts())) == (0, 3, 3)


def test_new_metadata_of_a_known_id_is_offered_and_taken_when_asked_for(door: Door) -> None:
    door.take(GOOD)
    changed = GOOD.replace(b"Two.,b", b"Two.,z")
    refused = door.take(changed)
    assert (refused["refused"], [row["kind"] for row in door.left_out(refused)]) == (
        1,
        ["metadata_differ"],
    )
    taken = door.take(changed, on_known="update")
    items = made(door.client.get(f"{door.project}/items", params={"meta": "topic:z"}))["items"]
    assert (taken["updated"], [item["external_id"] for item in items]) == (1, ["2"])


@pytest.mark.parametrize("on_known", ["refuse", "update"])
def test_another_text_under_a_known_id_is_refused_and_listed(door: Door, on_known: str) -> None:
    door.take(GOOD)
    again = door.take(GOOD.replace(b"Two.", b"Deux."), on_known=on_known)
    assert [(row["kind"], row["line"]) for row in door.left_out(again)] == [("text_changed", "3")]
    assert (again["refused"], door.texts()) == (1, ["One.", "Two.", "Three."])


def test_an_import_that_nobody_judged_is_withdrawn(door: Door) -> None:
    ended = door.take(GOOD)
    assert made(door.act(ended, "withdrawal")) == {"changed": 3, "kept": 0}
    assert (door.look(ended)["state"], door.texts()) == ("withdrawn", [])
    assert door.take(GOOD)["added"] == 3


def test_a_waiting_import_is_cancelled_and_tried_again(door: Door) -> None:
    started = door.start(GOOD)
    assert door.act(started, "retry").json()["code"] == "import_not_failed"
    made(door.act(started, "cancellation"))
    assert (door.look(started)["state"], door.texts()) == ("cancelled", [])
    made(door.act(started, "retry"))
    door.work()
    assert (door.look(started)["state"], len(door.texts())) == ("done", 3)
    assert door.act(started, "cancellation").json()["code"] == "import_not_running"


def test_a_mapping_to_a_column_that_is_not_there_is_refused(door: Door) -> None:
    upload = door.upload(GOOD)
    body = {"upload_id": upload["id"], "order": {"mapping": {"fields": {"body": "text"}}}}
    answer = door.client.post(f"{door.project}/imports", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "mapping_invalid")
    assert "body" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("filename", "content", "words"),
    [("a.csv", b"", "empty"), ("a.xlsx", b"PK\x03\x04x", "CSV"), ("a.csv", b"a,a\n1,2\n", "once")],
)
def test_a_file_that_cannot_be_read_says_why(
    door: Door, filename: str, content: bytes, words: str
) -> None:
    upload = door.upload(content, filename)
    assert words in upload["problem"]
    body = {"upload_id": upload["id"], "order": {"mapping": {"fields": {"a": "text"}}}}
    answer = door.client.post(f"{door.project}/imports", json=body)
    assert answer.status_code == 422
    assert words in answer.json()["detail"]
