"""A release may take the likeliest label of a model, with its confidence, and says which model it was."""

import json
import zipfile
from pathlib import Path

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import make_batch, make_item, sentiment
from tests.domain.quality.test_standings import judge
from tests.domain.releases.test_freezing import Mint, make_judged

from goldsmith.domains.releases.types import Release, Truth
from goldsmith.domains.review.verbs.judging import adjudicate
from goldsmith.kernel.database import Database

P, N = "positive", "negative"
RIGHT = [P, N, N, P, N] * 8
WRONG = [N if label == P else P for label in RIGHT]
OFTEN = [
    label if n % 4 else other for n, (label, other) in enumerate(zip(RIGHT, WRONG, strict=True))
]


class Bench(Mint):
    """Three who are right, one who is not; the last item was judged by one of each."""

    def __init__(self, database: Database, folder: Path) -> None:
        super().__init__(database, folder)
        with database.transaction() as session:
            made = make_judged(session, [RIGHT, RIGHT, OFTEN, WRONG])
            self.owner, self.project_id, self.items, self.people, _ = made
            self.last = self.add(session, (self.people[0], self.people[3]))

    def add(self, session: Session, people):
        item = make_item(session, self.project_id, text="The last one.")
        batch = make_batch(
            session, self.owner, self.project_id, people=people, item_ids=(item,), overlap=2
        )
        judge(session, people, batch, [[P], [N]])
        return item

    def manifest(self, release: Release) -> dict:
        with zipfile.ZipFile(self.unpack(release)) as archive:
            return json.loads(archive.read("manifest.json"))

    def label(self, release: Release, item) -> dict:
        (row,) = [row for row in self.rows(release, "labels.jsonl") if row["item_id"] == str(item)]
        return {key.removeprefix("label.sentiment"): row[key] for key in row if "sentiment" in key}


@pytest.fixture
def bench(fresh_database: Database, tmp_path: Path) -> Bench:
    return Bench(fresh_database, tmp_path)


def test_who_is_right_more_often_is_believed_where_the_majority_ties(bench: Bench) -> None:
    by_most, by_model = bench.freeze(), bench.freeze(truth=Truth.MODEL)
    assert bench.label(by_most, bench.last)[".state"] == "tie"
    found = bench.label(by_model, bench.last)
    assert (found[""], found[".state"], found[".distribution"]) == (P, "inferred", {N: 1, P: 1})
    assert 0.5 < found[".confidence"] < 1
    assert by_model.undecided == 0


def test_the_manifest_names_the_model_and_what_it_rests_on(bench: Bench) -> None:
    manifest = bench.manifest(bench.freeze(truth=Truth.MODEL))
    assert manifest["recipe"]["truth"] == "model"
    model = manifest["truth"]["sentiment"]
    assert model["model"] in {"dawid_skene_prior", "one_coin", "dawid_skene"}
    assert (model["n_items"], model["n_labels"], model["n_gold"]) == (41, 162, 0)
    assert model["temperature"] == 2.0
    assert "truth" not in bench.manifest(bench.freeze())


def test_the_same_position_gives_the_same_bytes_whatever_is_learnt_later(bench: Bench) -> None:
    first = bench.freeze(truth=Truth.MODEL)
    with bench.database.transaction() as session:
        for item in bench.items[:5]:
            adjudicate(session, bench.owner, item, answers=sentiment(N), rationale="Later.")
        bench.add(session, bench.people[:2])
    again = bench.freeze(truth=Truth.MODEL, position=first.position)
    assert bench.unpack(again).read_bytes() == bench.unpack(first).read_bytes()


def test_what_is_settled_stays_whatever_a_model_says(bench: Bench) -> None:
    with bench.database.transaction() as session:
        adjudicate(session, bench.owner, bench.last, answers=sentiment(N), rationale="Irony.")
    found = bench.label(bench.freeze(truth=Truth.MODEL), bench.last)
    assert (found[""], found[".state"], found[".confidence"]) == (N, "adjudicated", None)
