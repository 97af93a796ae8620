"""The whole loop with the command line and from Python, on a real installation: file to release.

GOLDSMITH_JOURNEY names a file of JSON lines, each with a text and its intent, to take along in place
of the two hundred sentences made up here.
"""

import csv
import io
import json
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from benchmarks.installation import Installation

from goldsmith_client import Goldsmith
from goldsmith_client.project import one_of

INTENTS = ("alarm", "book", "music", "play", "rate", "search", "weather")
N_MADE_UP, N_REPEATED = 200, 9
EVERY = 10  # Ben errs at each tenth item


def sentences() -> list[dict[str, str]]:
    """What is labelled, with the intent that is right."""
    told = os.environ.get("GOLDSMITH_JOURNEY")
    if told:
        lines = Path(told).read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        return [{"text": row["text"], "intent": row["intent"]} for row in rows]
    rows = [
        {"text": f"Please {intent} number {number}, as soon as it suits you.", "intent": intent}
        for number in range(N_MADE_UP - N_REPEATED)
        for intent in [INTENTS[number % len(INTENTS)]]
    ]
    return rows + rows[:N_REPEATED]


@dataclass
class Journey:
    """A folder, a server, and what is known of each text."""

    place: Installation
    folder: Path

    @cached_property
    def rows(self) -> list[dict[str, str]]:
        return sentences()

    @cached_property
    def truth(self) -> dict[str, str]:
        return {row["text"]: row["intent"] for row in self.rows}

    @cached_property
    def intents(self) -> list[str]:
        return sorted({row["intent"] for row in self.rows})

    def run(self, *words: object, token: str = "") -> subprocess.CompletedProcess[str]:
        server = {"GOLDSMITH_SERVER": self.place.url, "GOLDSMITH_TOKEN": token or self.place.token}
        return subprocess.run(
            [sys.executable, "-m", "goldsmith.cli", *map(str, words)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, **server},
        )

    def ask(self, *words: object, token: str = "") -> Any:
        done = self.run(*words, "--json", token=token)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def do(self, *words: object) -> None:
        done = self.run(*words)
        assert done.returncode == 0, done.stderr

    def write(self, name: str, rows: list[dict[str, Any]]) -> Path:
        path = self.folder / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    def settle(self) -> None:
        """Wait until the worker has nothing left to do."""
        deadline = time.monotonic() + 120
        while self.place.is_busy():
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def wrong(self, text: str) -> str:
        return self.intents[(self.intents.index(self.truth[text]) + 1) % len(self.intents)]


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    with Installation(web_processes=1) as place:
        yield Journey(place, tmp_path_factory.mktemp("journey"))


def test_a_file_becomes_a_verified_release(journey: Journey) -> None:
    journey.do("projects", "create", "Intents")
    n_items = import_file(journey)
    write_guideline(journey)
    accounts = {n: journey.ask("people", "account", "Intents", n) for n in ("Anna", "Ben")}
    members = ["--member", "Anna", "--member", "Ben"]
    journey.ask("batch", "create", "Intents", "First", "--overlap", 2, *members)
    n_wrong = judge(journey, accounts["Anna"]["token"], accounts["Ben"]["token"])
    review(journey, n_wrong)
    look_at_quality(journey, n_items, n_wrong)
    archive = freeze(journey)
    labels = read_labels(archive)
    assert len(labels) == n_items
    wanted = {text: label_of(intent) for text, intent in journey.truth.items()}
    assert {row["field.text"]: row["label.intent"] for row in labels} == wanted


def import_file(journey: Journey) -> int:
    """Everything but the repeats goes in, and each repeat is named."""
    file = journey.write("texts.jsonl", [{"text": row["text"]} for row in journey.rows])
    order = [
        "--source",
        "test",
        "--licence",
        "CC0-1.0",
        "--language",
        "en",
        "--sensitivity",
        "none",
    ]
    done = journey.ask("import", "Intents", file, *order)
    n_repeats = len(journey.rows) - len(journey.truth)
    assert (done["added"], done["duplicates"], done["bad"]) == (len(journey.truth), n_repeats, 0)
    target = journey.folder / "rows.csv"
    journey.do("left-out", done["id"], target)
    with target.open(encoding="utf-8", newline="") as lines:
        named = list(csv.DictReader(lines))
    assert len(named) == n_repeats
    assert {row["kind"] for row in named} == {"duplicate"}
    again = journey.ask("import", "Intents", file, *order)
    assert again["added"] == 0
    return len(journey.truth)


def write_guideline(journey: Journey) -> None:
    """The template for intents, with these labels."""
    content = json.loads(journey.run("guideline", "template", "intent").stdout)
    question = content["schema"]["questions"][0]
    question["labels"] = [
        {"id": label_of(intent), "name": intent, "key": str(number)}
        for number, intent in enumerate(journey.intents, 1)
    ]
    content["schema"]["questions"] = [question]
    content["examples"] = []
    file = journey.folder / "guideline.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    journey.do("guideline", "put", "Intents", file)
    assert journey.ask("guideline", "release", "Intents", "--note", "first")["number"] == 1


def label_of(intent: str) -> str:
    return intent.lower()


def judge(journey: Journey, anna: str, ben: str) -> int:
    """Anna answers from Python and is right; Ben answers from a file and errs now and then."""
    with Goldsmith(journey.place.url, anna) as client:
        project = client.project("Intents")
        batch_id = client.api.get_my_work()["batches"][0]["batch_id"]
        project.annotate(
            batch_id,
            lambda lease: {
                "intent": one_of(label_of(journey.truth[lease["item"]["fields"]["text"]]))
            },
            active_ms=1500,
        )
    with Goldsmith(journey.place.url, journey.place.token) as client:
        items = list(client.project("Intents").items(limit=200))
    said = []
    for number, item in enumerate(items):
        text = item["fields"]["text"]
        intent = journey.wrong(text) if number % EVERY == 0 else journey.truth[text]
        said.append({"id": item["external_id"], "answers": {"intent": label_of(intent)}})
    file = journey.write("ben.jsonl", said)
    done = journey.ask("annotate", "Intents", "First", file, token=ben)
    assert done["answered"] == len(items)
    return len(range(0, len(items), EVERY))


def review(journey: Journey, n_wrong: int) -> None:
    """Settle every disagreement, and accept one answer of the random sample."""
    journey.settle()
    waiting = journey.ask("review", "Intents")
    assert len(waiting) == n_wrong
    with Goldsmith(journey.place.url, journey.place.token) as client:
        project = client.project("Intents")
        texts = {item["external_id"]: item["fields"]["text"] for item in project.items(limit=200)}
        sample = next(project.review_queue("sample"))
        judged = project.item_review(sample["item_id"])["annotations"][0]
        verdict = {"question_id": "intent", "verdict": "accept"}
        project.give_verdict(judged["id"], [verdict])
    rulings = [
        {
            "id": task["external_id"],
            "answers": {"intent": label_of(journey.truth[texts[task["external_id"]]])},
            "rationale": "The verb decides.",
        }
        for task in waiting
    ]
    stray = journey.write("stray.jsonl", [{**rulings[0], "id": "no such item"}])
    refused = journey.run("adjudicate", "Intents", stray)
    assert (refused.returncode, "waits for a reviewer" in refused.stderr) == (4, True)
    file = journey.write("rulings.jsonl", rulings)
    assert journey.ask("adjudicate", "Intents", file)["settled"] == n_wrong
    journey.settle()
    assert journey.ask("review", "Intents") == []


def look_at_quality(journey: Journey, n_items: int, n_wrong: int) -> None:
    """Agreement is what it must be, and travels with its interval and number."""
    report = journey.ask("quality", "Intents")
    (question,) = report["questions"]
    assert report["n_judgements"] == 2 * n_items
    assert question["observed"]["value"] == pytest.approx(1 - n_wrong / n_items)
    alpha = question["alpha"]
    assert alpha["low"] < alpha["value"] < alpha["high"]
    assert {a["name"]: a["judgements"] for a in report["annotators"]} == {
        "Anna": n_items,
        "Ben": n_items,
    }


def freeze(journey: Journey) -> Path:
    """The release verifies, and one flipped bit is found."""
    number = journey.ask("release", "freeze", "Intents", "--note", "first")["number"]
    target = journey.folder / "release.zip"
    journey.do("release", "download", "Intents", number, target)
    assert journey.ask("verify", target)["is_intact"]
    broken = bytearray(target.read_bytes())
    broken[len(broken) // 2] ^= 4
    other = journey.folder / "broken.zip"
    other.write_bytes(broken)
    assert journey.run("verify", other).returncode == 1
    return target


def read_labels(archive: Path) -> list[dict[str, Any]]:
    with zipfile.ZipFile(archive) as files:
        name = next(name for name in files.namelist() if name.endswith("labels.jsonl"))
        lines = io.TextIOWrapper(files.open(name), encoding="utf-8", newline="\n")
        return [json.loads(line) for line in lines]


def test_a_batch_is_ordered_by_filter_sample_and_deadline(journey: Journey) -> None:
    chosen = ["--filter", "language=en", "--sample", 5, "--seed", 1, "--order", "random"]
    urgent = ["--priority", 3, "--deadline", "2031-01-01"]
    made = journey.ask("batch", "create", "Intents", "Sample", *chosen, *urgent)
    assert (made["items"], made["priority"], made["order"]) == (5, 3, "random")
    assert made["deadline"] is not None
    changed = journey.ask("batch", "edit", "Intents", "Sample", "--deadline", "none")
    assert (changed["deadline"], changed["priority"]) == (None, 3)


def test_a_failed_job_is_seen_and_tried_again(journey: Journey) -> None:
    journey.do("projects", "create", "Jobs")
    file = journey.write("bad.jsonl", [{"text": "Good."}, {"text": ""}])
    assert journey.run("import", "Jobs", file, "--strict").returncode == 6
    (failed,) = journey.ask("jobs", "list", "Jobs", "--state", "failed")
    again = journey.run("jobs", "retry", failed["id"], "--wait", "--json")
    assert (again.returncode, json.loads(again.stdout)["state"]) == (1, "failed")
    assert journey.run("jobs", "cancel", failed["id"]).returncode == 5
