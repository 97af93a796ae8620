"""Text that would be markup, a formula or a trick elsewhere: stored as it is, shown and exported safely."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pyarrow.parquet as pq
import pytest
from fastapi.testclient import TestClient

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import Loop, made, run_loop

HOSTILE = {
    "markup": "<b>bold</b> & </title> \" ' `",
    "script": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "command": "=cmd|' /C calc'!A0",
    "plus": "+1",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "fullwidth": "＝1＋1",
    "bidirectional": "\u202eevil\u2066 \u2069\u200f\u202c",
    "emoji": "👩‍👩‍👧‍👦 e\u0301\u0323 ﷽ \U000e0041",
    "separators": 'a,"b";\tc \u2028 \u2029 \x0b \x85 d',
}
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass
class Told:
    """A project full of one text, and what comes out of it."""

    text: str
    loop: Loop
    owner: TestClient

    def get(self, path: str) -> Any:
        return made(self.owner.get(f"{self.loop.project}{path}"))

    def file(self, name: str) -> bytes:
        with zipfile.ZipFile(io.BytesIO(self.loop.archive)) as archive:
            return archive.read(next(n for n in archive.namelist() if n.endswith(name)))


@pytest.fixture(scope="module", params=list(HOSTILE.values()), ids=list(HOSTILE))
def told(
    request: pytest.FixtureRequest, runtime: Runtime, browser: Callable[[], TestClient]
) -> Told:
    text: str = request.param
    house = House(runtime, browser)
    loop = run_loop(house, runtime, lambda _: text)
    return Told(text, loop, house.sign_in(Role.OWNER))


def test_it_is_given_back_as_it_was_sent(told: Told) -> None:
    items = told.get("/items")["items"]
    assert [item["fields"]["text"] for item in items] == told.loop.texts
    assert {item["metadata"]["topic"] for item in items} == {told.text}
    assert told.get("")["name"] == told.text
    assert told.get("/batches")["items"][0]["name"] == told.text
    assert told.get("/concerns")["items"][0]["note"] == told.text
    question = told.get("/guideline")["content"]["schema"]["questions"][0]
    assert {question["title"], question["labels"][0]["name"]} == {told.text}


def test_json_lines_and_parquet_of_a_release_hold_it_unchanged(told: Told) -> None:
    rows = [json.loads(line) for line in told.file("labels.jsonl").decode().split("\n")[:-1]]
    table = pq.read_table(io.BytesIO(told.file("labels.parquet")))
    assert [row["field.text"] for row in rows] == told.loop.texts
    assert table.column("field.text").to_pylist() == told.loop.texts
    answers = pq.read_table(io.BytesIO(told.file("annotations.parquet"))).column("answer.why")
    assert set(answers.to_pylist()) == {told.text, None}


@pytest.mark.parametrize("name", ["labels.csv", "annotations.csv"])
def test_no_cell_of_a_release_is_a_formula(told: Told, name: str) -> None:
    assert formulae(told.file(name)) == []


def test_csv_of_a_release_holds_the_text_behind_at_most_an_apostrophe(told: Told) -> None:
    rows = list(csv.DictReader(io.StringIO(told.file("labels.csv").decode(), newline="")))
    given = [row["field.text"] for row in rows]
    wanted = told.loop.texts
    assert [cell.removeprefix("'") for cell in given] == [text.removeprefix("'") for text in wanted]


def test_what_is_filtered_comes_back_unchanged_and_can_come_again(told: Told) -> None:
    lines = told.owner.get(f"{told.loop.project}/items/export").text.split("\n")[:-1]
    assert [json.loads(line)["fields"]["text"] for line in lines] == told.loop.texts


def test_no_cell_of_a_download_is_a_formula(told: Told) -> None:
    answer = told.owner.get(f"{told.loop.project}/items/export?format=csv")
    assert formulae(answer.content) == []


def test_no_cell_of_the_rows_left_out_is_a_formula(told: Told) -> None:
    content = told.owner.get(f"/api/v1/imports/{told.loop.import_id}/problems").content
    assert len(list(csv.reader(io.StringIO(content.decode(), newline="")))) == 2
    assert formulae(content) == []


@pytest.mark.parametrize("path", ["/items/export?format=csv", "/items/export", "/items", ""])
def test_a_browser_takes_no_answer_for_a_page(told: Told, path: str) -> None:
    answer = told.owner.get(told.loop.project + path)
    assert "html" not in answer.headers["content-type"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert ("attachment" in answer.headers.get("content-disposition", "")) == ("export" in path)


def formulae(content: bytes) -> list[str]:
    """Cells that a spreadsheet would work out; a number with its sign is a number."""
    cells = [cell for row in csv.reader(io.StringIO(content.decode(), newline="")) for cell in row]
    return [cell for cell in cells if cell.startswith(FORMULA_STARTS) and cell != "+1"]


TEN_MEGABYTES = "x" * 10_000_000


def test_ten_megabytes_are_too_long_for_a_name(house: House) -> None:
    owner = house.sign_in(Role.OWNER)
    answer = owner.post("/api/v1/projects", json={"name": TEN_MEGABYTES})
    assert (answer.status_code, answer.json()["code"]) == (422, "request_invalid")
    assert "at most 200 characters" in answer.json()["detail"]
    assert answer.json()["errors"][0]["most"] == 200


def test_a_refusal_repeats_nothing_that_was_sent(house: House) -> None:
    project = f"/api/v1/projects/{house.project_id}"
    body = {"id": "e", "fields": {TEN_MEGABYTES: 1}}
    answer = house.sign_in(Role.OWNER).post(f"{project}/guideline/examples", json=body)
    assert answer.status_code == 422
    assert len(answer.content) < 2000


def test_a_body_beyond_all_measure_is_refused_with_a_sentence(house: House) -> None:
    owner = house.sign_in(Role.OWNER)
    answer = owner.post("/api/v1/projects", json={"name": TEN_MEGABYTES * 4})
    assert (answer.status_code, answer.json()["code"]) == (413, "request_too_large")


def test_a_file_may_be_larger_than_any_other_body(house: House) -> None:
    owner, rows = house.sign_in(Role.OWNER), [b"text\n", *[b"x" * 2**20 + b"\n"] * 33]
    path = f"/api/v1/projects/{house.project_id}/uploads"
    answer = owner.post(path, params={"filename": "a.csv"}, content=b"".join(rows))
    assert (answer.status_code, answer.json()["problem"]) == (201, None)


def test_ten_megabytes_are_an_item_that_is_served_and_answered(
    house: House, runtime: Runtime
) -> None:
    texts = {"text 0": TEN_MEGABYTES}
    loop = run_loop(house, runtime, lambda place: texts.get(place, place))
    lines = house.sign_in(Role.OWNER).get(f"{loop.project}/items/export").text.split("\n")[:-1]
    assert json.loads(lines[0])["fields"]["text"] == loop.texts[0]
