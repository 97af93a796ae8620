"""Release files: round trips, losses named, and every flipped bit found."""

import csv
import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldsmith.formats.item_export import safe_cell
from goldsmith.formats.release import (
    Column,
    ColumnKind,
    Opener,
    TableWriter,
    write_document,
    write_manifest,
    zip_chunks,
)
from goldsmith.formats.release_check import verify

COLUMNS = [
    Column("text", ColumnKind.TEXT),
    Column("count", ColumnKind.INTEGER),
    Column("score", ColumnKind.NUMBER),
    Column("is_good", ColumnKind.BOOLEAN),
    Column("labels", ColumnKind.TEXTS),
    Column("metadata", ColumnKind.JSON),
]
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
ROWS = st.lists(
    st.fixed_dictionaries({
        "text": TEXT | st.none(),
        "count": st.integers(-(2**63), 2**63 - 1) | st.none(),
        "score": st.floats(allow_nan=False, allow_infinity=False) | st.none(),
        "is_good": st.booleans() | st.none(),
        "labels": st.lists(TEXT) | st.none(),
        "metadata": st.dictionaries(TEXT, TEXT | st.integers()) | st.none(),
    }),
    max_size=20,
)  # fmt: skip


def write(folder: Path, rows: list[dict]) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    with TableWriter(folder, "labels", COLUMNS) as table:
        table.write(rows)
    write_document(folder, "people.json", [])
    return write_manifest(folder, {"position": 7}, table.losses())


def zip_of(folder: Path) -> bytes:
    return b"".join(zip_chunks([path.name for path in folder.iterdir()], Opener(folder)))


@settings(max_examples=50, deadline=None)
@given(ROWS)
def test_json_lines_and_parquet_give_back_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict]
) -> None:
    folder = tmp_path_factory.mktemp("r")
    write(folder, rows)
    lines = (folder / "labels.jsonl").read_text(encoding="utf-8").split("\n")[:-1]
    table = pq.read_table(folder / "labels.parquet").to_pylist()
    for row in table:
        row["metadata"] = None if row["metadata"] is None else json.loads(row["metadata"])
    assert [json.loads(line) for line in lines] == rows
    assert table == rows


@settings(max_examples=50, deadline=None)
@given(st.lists(TEXT, max_size=20))
def test_csv_gives_back_text_but_for_the_apostrophe_that_is_counted(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("r")
    write(folder, [{"text": text} for text in texts])
    content = (folder / "labels.csv").read_bytes().decode()
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    assert [row["text"] for row in rows] == [safe_cell(text) for text in texts]


@pytest.mark.parametrize(
    "formula", ["=cmd|' /C calc'!A0", "+1+cmd", "-2+3", "@SUM(A1)", "\tx", "＝1"]
)
def test_formulae_are_disarmed_in_csv_and_counted(tmp_path: Path, formula: str) -> None:
    write(tmp_path, [{"text": formula}])
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    assert (tmp_path / "labels.csv").read_text(encoding="utf-8").splitlines()[1].lstrip('"')[
        0
    ] == "'"
    assert [loss["values"] for loss in manifest["losses"]] == [1]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    rows = [{"text": "é 👩🏽‍🚀", "score": 0.1, "labels": ["b", "a"], "metadata": {"k": 1}}] * 3
    assert write(tmp_path / "a", rows) == write(tmp_path / "b", rows)
    assert zip_of(tmp_path / "a") == zip_of(tmp_path / "b")


def test_an_intact_folder_and_archive_verify(tmp_path: Path) -> None:
    write(tmp_path / "r", [{"text": "a"}])
    (tmp_path / "r.zip").write_bytes(zip_of(tmp_path / "r"))
    assert verify(tmp_path / "r") == verify(tmp_path / "r.zip") == []


def test_one_flipped_bit_anywhere_in_a_folder_is_found(tmp_path: Path) -> None:
    write(tmp_path, [{"text": "a"}])
    for path in sorted(tmp_path.iterdir()):
        content = bytearray(path.read_bytes())
        for place in range(0, len(content), max(1, len(content) // 40)):
            content[place] ^= 1 << (place % 8)
            path.write_bytes(content)
            assert verify(tmp_path) != [], (path.name, place)
            content[place] ^= 1 << (place % 8)
        path.write_bytes(content)
    assert verify(tmp_path) == []


def test_one_flipped_bit_anywhere_in_an_archive_is_found(tmp_path: Path) -> None:
    write(tmp_path / "r", [{"text": "a"}])
    content, path = bytearray(zip_of(tmp_path / "r")), tmp_path / "r.zip"
    for place in range(0, len(content), 7):
        content[place] ^= 1 << (place % 8)
        path.write_bytes(content)
        assert verify(path) != [], place
        content[place] ^= 1 << (place % 8)


def test_a_missing_and_a_foreign_file_are_named(tmp_path: Path) -> None:
    write(tmp_path, [])
    (tmp_path / "people.json").rename(tmp_path / "persons.json")
    assert [finding.file for finding in verify(tmp_path)] == ["people.json", "persons.json"]


def test_what_is_no_release_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"PK nothing")
    assert verify(tmp_path / "x.zip")[0].problem.startswith("the archive cannot be read")
    assert verify(tmp_path / "missing")[0].problem == "there is no such file or folder"
    assert [finding.file for finding in verify(tmp_path)] == ["manifest.json", "manifest.sha256"]
