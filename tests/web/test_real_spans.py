"""Real spans: snips, wnut17 and xsid come in as gold and past answers, are measured and released."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from benchmarks.real import DATA

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import made
from tests.web.worker import work

pytestmark = pytest.mark.skipif(
    not (DATA / "xsid").exists(), reason=f"{DATA} has no snips, wnut17 and xsid on this machine"
)

Triples = list[list[Any]]


def import_rows(
    house: House, runtime: Runtime, rows: list[dict[str, Any]], answers: list[dict[str, Any]]
) -> str:
    """A project with these texts, whose labels are those that occur."""
    owner = house.sign_in(Role.OWNER)
    project = f"/api/v1/projects/{house.project_id}"
    content = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    upload = made(
        owner.post(f"{project}/uploads", params={"filename": "s.jsonl"}, content=content.encode())
    )
    mapping = {
        "fields": {"text": "text"},
        "external_id": "id",
        **({"language": "language"} if "language" in rows[0] else {}),
    }
    order = {"mapping": {**mapping, "answers": answers}}
    made(owner.post(f"{project}/imports", json={"upload_id": upload["id"], "order": order}))
    given = [answer["column"] for answer in answers]
    names = sorted({label for row in rows for column in given for *_, label in row[column]})
    labels = [{"id": f"l{n}", "name": name} for n, name in enumerate(names)]
    question = {
        "id": "names",
        "kind": "spans",
        "title": "Which?",
        "field": "text",
        "labels": labels,
        "required": False,
        "may_overlap": True,
    }
    schema = {"fields": [{"id": "text", "title": "Text"}], "questions": [question]}
    made(owner.put(f"{project}/guideline", json={"schema": schema}, headers={"If-Match": '"0"'}))
    made(owner.post(f"{project}/guideline/versions", json={"note": ""}))
    work(runtime)
    work(runtime)
    return project


def released(house: House, runtime: Runtime, project: str) -> list[dict[str, Any]]:
    owner = house.sign_in(Role.OWNER)
    release = made(owner.post(f"{project}/releases", json={"note": ""}))
    work(runtime)
    archive = zipfile.ZipFile(
        io.BytesIO(owner.get(f"/api/v1/releases/{release['id']}/archive").content)
    )
    name = next(name for name in archive.namelist() if name.endswith("labels.jsonl"))
    return [json.loads(line) for line in archive.read(name).decode().splitlines()]


def conll(path: Path) -> Iterator[list[tuple[str, str]]]:
    sentence: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# ") and "\t" not in line:
            continue
        if line.strip():
            columns = line.split("\t")
            sentence.append((columns[1] if columns[0].isdigit() else columns[0], columns[-1]))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def triples(tags: list[str], places: list[tuple[int, int]]) -> Triples:
    """Entities by the rules of CoNLL: I- after O or another type begins one too."""
    found: Triples = []
    before = "O"
    for tag, (start, end) in zip(tags, places, strict=True):
        kind = tag.partition("-")[2]
        if tag != "O":
            goes_on = tag.startswith("I-") and before.partition("-")[2] == kind
            if goes_on:
                found[-1][1] = end
            else:
                found.append([start, end, kind])
        before = tag
    return found


def joined(tokens: list[str]) -> tuple[str, list[tuple[int, int]]]:
    places, at = [], 0
    for token in tokens:
        places.append((at, at + len(token)))
        at += len(token) + 1
    return " ".join(tokens), places


def test_f1_between_gold_and_a_system_is_what_the_shared_task_published(
    house: House, runtime: Runtime
) -> None:
    gold = list(conll(DATA / "wnut17" / "emerging.test.annotated"))
    said = [tag for s in conll(DATA / "wnut17" / "submissions" / "uh_ritual.conll") for _, tag in s]
    rows, at = [], 0
    for number, sentence in enumerate(gold):
        text, places = joined([token for token, _ in sentence])
        system = triples(said[at : at + len(sentence)], places)
        person = triples([tag for _, tag in sentence], places)
        at += len(sentence)
        rows.append({"id": str(number), "text": text, "gold": person, "system": system})
    distinct = list({row["text"]: row for row in reversed(rows)}.values())
    answers = [
        {"column": name, "question_id": "names", "annotator": name} for name in ("gold", "system")
    ]
    project = import_rows(house, runtime, rows, answers)
    (question,) = made(house.sign_in(Role.OWNER).get(f"{project}/quality"))["questions"]
    exact, any_label, overlapping = question["others"]
    assert exact["n_items"] == len(distinct)
    assert exact["value"] == pytest.approx(0.4186, abs=0.004)  # sentences that come twice go once
    assert exact["low"] < 0.4186 < exact["high"]
    assert any_label["value"] > exact["value"]
    assert overlapping["value"] > exact["value"]


def test_spans_of_snips_come_back_from_a_release_by_plain_slicing(
    house: House, runtime: Runtime
) -> None:
    lines = (DATA / "snips" / "validate.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [{"id": str(n), **json.loads(line)} for n, line in enumerate(lines)]
    project = import_rows(
        house, runtime, rows, [{"column": "spans", "question_id": "names", "is_gold": True}]
    )
    wanted = {row["text"]: row["spans"] for row in rows}
    found = released(house, runtime, project)
    assert len(found) == len(wanted)
    names = {label["id"]: label["name"] for label in labels_of(house, project)}
    for row in found:
        spans = row["label.names"]
        text = row["field.text"]
        assert [text[s["start"] : s["end"]] for s in spans] == [s["text"] for s in spans]
        given = sorted([s["start"], s["end"], names[s["label"]]] for s in spans)
        assert given == sorted(wanted[text])


def labels_of(house: House, project: str) -> list[dict[str, str]]:
    draft = made(house.sign_in(Role.OWNER).get(f"{project}/guideline"))
    labels: list[dict[str, str]] = draft["content"]["schema"]["questions"][0]["labels"]
    return labels


@pytest.mark.parametrize("language", ["ar", "ja", "zh", "de-ba", "kk", "sr"])
def test_spans_in_many_languages_come_back(house: House, runtime: Runtime, language: str) -> None:
    rows = []
    for number, sentence in enumerate(conll(DATA / "xsid" / f"{language}.test.conll")):
        text, places = joined([token for token, _ in sentence])
        spans = triples([tag for _, tag in sentence], places)
        rows.append({"id": str(number), "language": language, "text": text, "spans": spans})
    project = import_rows(
        house, runtime, rows, [{"column": "spans", "question_id": "names", "annotator": "xsid"}]
    )
    found = {row["field.text"]: row for row in released(house, runtime, project)}
    # A sentence that comes twice is one item, with the spans that came first.
    for row in {row["text"]: row for row in reversed(rows)}.values():
        spans = found[row["text"]]["label.names"]
        assert [[s["start"], s["end"]] for s in spans] == sorted(s[:2] for s in row["spans"])
        assert [row["text"][s["start"] : s["end"]] for s in spans] == [s["text"] for s in spans]
