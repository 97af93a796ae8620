"""Releases: the same position and recipe give the same bytes, and one flipped bit is found."""

import csv
import io
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_media,
    make_member,
    make_project,
    make_stranger,
    make_version,
    sentiment,
)

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.items.types import ItemAct
from goldsmith.domains.items.verbs.acts import act_on_items
from goldsmith.domains.releases import queries
from goldsmith.domains.releases.errors import (
    NothingToFreeze,
    PositionNotSealed,
    ReleaseNotFound,
    ReleaseNotReady,
)
from goldsmith.domains.releases.jobs import freeze as freeze_job
from goldsmith.domains.releases.types import Gaps, Recipe, Release, Ties
from goldsmith.domains.releases.verbs.ordering import order_release
from goldsmith.domains.review.types.rulings import Disagreement
from goldsmith.domains.review.verbs.judging import adjudicate
from goldsmith.formats.release_check import verify
from goldsmith.kernel import jobs
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import SYSTEM, Role
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database, driver
from goldsmith.kernel.errors import Denied


def make_judged(session, labels, extra_items=0):
    """Items judged by one person per row of labels; (owner, project, items, people, batch)."""
    owner, project_id = make_project(session)
    people = tuple(make_member(session, project_id) for _ in labels)
    items = tuple(make_item(session, project_id, text=f"Text {n}.") for n in range(len(labels[0])))
    batch = make_batch(
        session, owner, project_id, people=people, item_ids=items, overlap=len(labels)
    )
    for _ in range(extra_items):
        make_item(session, project_id)
    for person, own in zip(people, labels, strict=True):
        for label in own:
            lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
            submitting.submit_annotation(
                session, person, lease.id, answers=sentiment(label), active_ms=7, elapsed_ms=9,
                want=0,
            )  # fmt: skip
    return owner, project_id, items, people, batch


class Mint:
    """One agreed item, one tie, one item nobody judged; and what freezes them."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.folder = folder
        self.blobs = Blobs(str(folder / "blobs"))
        with database.transaction() as session:
            found = make_judged(
                session, [["positive", "positive"], ["positive", "negative"]], extra_items=1
            )
        self.owner, self.project_id, self.items, self.people, self.batch = found

    def freeze(self, *, position: int | None = None, **recipe: object) -> Release:
        with self.database.transaction() as session:
            ordered = order_release(
                session, self.owner, self.project_id, recipe=Recipe(**recipe), position=position
            )
        workshop = jobs.Workshop(self.database, self.blobs)
        run = jobs.Run(ordered.job_id, workshop, self.owner.person_id)
        freeze_job(run, self.project_id, ordered.id)
        with self.database.transaction() as session:
            return queries.get_release(session, self.owner, ordered.id)

    def unpack(self, release: Release) -> Path:
        """The release's archive as a file."""
        with self.database.transaction() as session:
            name, number = queries.get_archive_name(session, self.owner, release.id)
        path = self.folder / f"{number}.zip"
        path.write_bytes(b"".join(self.blobs.open_stream(name)))
        return path

    def rows(self, release: Release, name: str) -> list[dict]:
        with zipfile.ZipFile(self.unpack(release)) as archive:
            return [json.loads(line) for line in archive.read(name).splitlines()]


@pytest.fixture
def mint(fresh_database: Database, tmp_path: Path) -> Mint:
    return Mint(fresh_database, tmp_path)


def test_a_release_holds_what_was_handed_in_before_it_was_ordered(mint: Mint) -> None:
    with ThreadPoolExecutor() as pool:
        with mint.database.transaction() as slow:
            driver(slow).execute("SELECT pg_current_xact_id()")  # nothing newer can be sealed
            with mint.database.transaction() as session:
                adjudicate(
                    session, mint.owner, mint.items[1], answers=sentiment("negative"), rationale="."
                )
            waiting = pool.submit(mint.freeze)
            assert not wait([waiting], timeout=0.5).done
        release = waiting.result(timeout=30)
    states = {
        row["item_id"]: row["label.sentiment.state"] for row in mint.rows(release, "labels.jsonl")
    }
    assert states[str(mint.items[1])] == "adjudicated"


def test_the_same_position_and_recipe_give_the_same_bytes(mint: Mint) -> None:
    first = mint.freeze()
    with mint.database.transaction() as session:  # what happens later changes nothing
        adjudicate(
            session, mint.owner, mint.items[1], answers=sentiment("negative"), rationale="Later."
        )
    with mint.database.transaction() as session:
        act_on_items(
            session, mint.owner, mint.project_id, act=ItemAct.WITHHOLD, item_ids=[mint.items[0]]
        )
    second = mint.freeze(position=first.position)
    assert (second.number, second.digest) == (2, first.digest)
    assert mint.unpack(second).read_bytes() == mint.unpack(first).read_bytes()


def test_labels_carry_their_distribution_and_a_tie_stays_a_tie(mint: Mint) -> None:
    rows = mint.rows(mint.freeze(), "labels.jsonl")
    found = [
        (row["label.sentiment"], row["label.sentiment.state"], row["label.sentiment.distribution"])
        for row in rows
    ]
    assert found == [
        ("positive", "majority", {"positive": 2}),
        (None, "tie", {"negative": 1, "positive": 1}),
    ]


def test_pictures_are_named_by_their_content(mint: Mint) -> None:
    with zipfile.ZipFile(mint.unpack(mint.freeze())) as archive:
        assert not any(name.startswith("media") for name in archive.namelist())
    with mint.database.transaction() as session:
        media_id = make_media(session, mint.blobs, mint.project_id)
        make_item(session, mint.project_id, text=f"media:{media_id}")
    rows = mint.rows(mint.freeze(gaps=Gaps.INCLUDE), "media.jsonl")
    assert [(row["media"], row["filename"], row["width"]) for row in rows] == [
        (f"media:{media_id}", "a.png", 60)
    ]


def hand_in_late(mint: Mint) -> None:
    with mint.database.transaction() as session:
        anna = make_member(session, mint.project_id)
        item = make_item(session, mint.project_id, text="Late.")
        batch = make_batch(session, mint.owner, mint.project_id, people=(anna,), item_ids=(item,))
        lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
        serving.leave(session, anna, batch.id)
        submitting.submit_annotation(
            session, anna, lease.id, answers=sentiment("positive"), active_ms=7, elapsed_ms=9,
            want=0,
        )  # fmt: skip


def test_a_judgement_that_came_late_says_so_in_every_form(mint: Mint) -> None:
    hand_in_late(mint)
    with zipfile.ZipFile(mint.unpack(mint.freeze())) as archive:
        lines = archive.read("annotations.jsonl").decode().splitlines()
        cells = list(csv.DictReader(io.StringIO(archive.read("annotations.csv").decode())))
        table = pq.read_table(io.BytesIO(archive.read("annotations.parquet")))
    wanted = [False, False, False, False, True]
    assert [json.loads(line)["is_late"] for line in lines] == wanted
    assert [row["is_late"] == "true" for row in cells] == wanted
    assert table.column("is_late").to_pylist() == wanted


def test_ties_can_be_left_out_and_gaps_kept(mint: Mint) -> None:
    release = mint.freeze(ties=Ties.LEAVE_OUT, gaps=Gaps.INCLUDE)
    states = [row["label.sentiment.state"] for row in mint.rows(release, "labels.jsonl")]
    assert states == ["majority", "none"]
    assert (release.items, release.left_out, release.undecided) == (2, 1, 1)


def test_a_tie_can_go_to_the_first_label_of_the_guideline(mint: Mint) -> None:
    row = mint.rows(mint.freeze(ties=Ties.FIRST), "labels.jsonl")[1]
    assert (row["label.sentiment"], row["label.sentiment.state"]) == ("positive", "first_of_tie")


def test_a_ruling_is_the_label_and_minority_answers_are_kept(mint: Mint) -> None:
    with mint.database.transaction() as session:
        adjudicate(
            session, mint.owner, mint.items[1], answers=sentiment("negative"), rationale="Irony."
        )
    row = mint.rows(mint.freeze(), "labels.jsonl")[1]
    assert (row["label.sentiment"], row["label.sentiment.state"]) == ("negative", "adjudicated")
    assert row["label.sentiment.distribution"] == {"negative": 1, "positive": 1}


def test_a_truly_ambiguous_item_is_released_as_its_distribution(mint: Mint) -> None:
    with mint.database.transaction() as session:
        adjudicate(
            session, mint.owner, mint.items[1], answers=sentiment("negative"), rationale="Both.",
            disagreement=Disagreement.AMBIGUOUS,
        )  # fmt: skip
    release = mint.freeze(ties=Ties.FIRST)
    row = mint.rows(release, "labels.jsonl")[1]
    assert (row["label.sentiment"], row["label.sentiment.state"]) == (None, "ambiguous")
    assert row["label.sentiment.distribution"] == {"negative": 1, "positive": 1}
    with zipfile.ZipFile(mint.unpack(release)) as archive:
        said = json.loads(archive.read("manifest.json"))["ambiguous"]
    assert said["items"] == 1
    assert "no winner was chosen" in said["meaning"]


def test_withheld_items_stay_out(mint: Mint) -> None:
    with mint.database.transaction() as session:
        act_on_items(
            session, mint.owner, mint.project_id, act=ItemAct.WITHHOLD, item_ids=[mint.items[0]]
        )
    release = mint.freeze()
    assert [row["item_id"] for row in mint.rows(release, "labels.jsonl")] == [str(mint.items[1])]


def test_people_are_pseudonyms(mint: Mint) -> None:
    content = mint.unpack(mint.freeze()).read_bytes()
    assert b"annotator-01" in content
    assert str(mint.people[0].person_id).encode() not in content


def test_an_intact_archive_verifies(mint: Mint) -> None:
    assert verify(mint.unpack(mint.freeze())) == []


def test_a_job_that_runs_again_changes_nothing(mint: Mint) -> None:
    release = mint.freeze()
    run = jobs.Run(release.job_id, jobs.Workshop(mint.database, mint.blobs), mint.owner.person_id)
    freeze_job(run, mint.project_id, release.id)
    with mint.database.transaction() as session:
        assert queries.get_release(session, SYSTEM, release.id).digest == release.digest


def test_a_release_that_is_not_frozen_has_no_archive(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    release = order_release(session, owner, project_id, recipe=Recipe())
    with pytest.raises(ReleaseNotReady):
        queries.get_archive_name(session, owner, release.id)


def test_a_project_without_a_guideline_has_nothing_to_freeze(session: Session) -> None:
    owner, project_id = make_project(session)
    with pytest.raises(NothingToFreeze):
        order_release(session, owner, project_id, recipe=Recipe())


def test_a_position_that_is_not_sealed_is_refused(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    with pytest.raises(PositionNotSealed):
        order_release(session, owner, project_id, recipe=Recipe(), position=10**9)


def test_a_viewer_reads_but_does_not_freeze(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    release = order_release(session, owner, project_id, recipe=Recipe())
    viewer = make_member(session, project_id, role=Role.VIEWER)
    assert queries.get_release(session, viewer, release.id).number == 1
    with pytest.raises(Denied):
        order_release(session, viewer, project_id, recipe=Recipe())


def test_an_annotator_does_not_see_releases(session: Session) -> None:
    _, project_id = make_project(session)
    with pytest.raises(Denied):
        queries.list_releases(session, make_member(session, project_id), project_id)


def test_a_stranger_learns_nothing_of_a_release(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    release = order_release(session, owner, project_id, recipe=Recipe())
    stranger = make_stranger(session)
    with pytest.raises(ReleaseNotFound):
        queries.get_release(session, stranger, release.id)
    with pytest.raises(ProjectNotFound):
        order_release(session, stranger, project_id, recipe=Recipe())
