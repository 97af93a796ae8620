"""Acceptance criteria are judged by what is released, as they held where the release is cut."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.domain.releases.test_freezing import Mint

from goldsmith.domains.quality.queries.criteria import Criterion, CriterionKind
from goldsmith.domains.quality.verbs.criteria import set_criteria
from goldsmith.domains.releases.types import Release
from goldsmith.kernel.database import Database

ENOUGH = Criterion(CriterionKind.LABELS_PER_CLASS, "sentiment", 1)
AGREED = Criterion(CriterionKind.ALPHA, "sentiment", 0.75)
RIGHT = Criterion(CriterionKind.AUDITED_ERROR, "sentiment", 0.02)


@pytest.fixture
def mint(fresh_database: Database, tmp_path: Path) -> Mint:
    return Mint(fresh_database, tmp_path)


def want(mint: Mint, criteria: list[Criterion], revision: int = 0) -> None:
    with mint.database.transaction() as session:
        set_criteria(session, mint.owner, mint.project_id, criteria=criteria, revision=revision)


def manifest(mint: Mint, release: Release) -> dict[str, Any]:
    with zipfile.ZipFile(mint.unpack(release)) as archive:
        found: dict[str, Any] = json.loads(archive.read("manifest.json"))
    return found


def test_a_release_says_which_criteria_its_labels_meet(mint: Mint) -> None:
    want(mint, [ENOUGH, AGREED, RIGHT])
    release = mint.freeze()
    found = {one["kind"]: one for one in manifest(mint, release)["criteria"]}
    assert found["labels_per_class"]["is_met"] is False  # one label positive, none negative
    assert (found["labels_per_class"]["n"], found["labels_per_class"]["of"]) == (1, "negative")
    assert found["alpha"]["is_met"] is False
    assert found["alpha"]["n"] == 2
    assert (found["audited_error"]["is_met"], found["audited_error"]["n"]) == (None, 0)


def test_a_release_is_judged_by_the_criteria_of_its_position(mint: Mint) -> None:
    want(mint, [AGREED])
    first = mint.freeze()
    want(mint, [ENOUGH], revision=1)
    again = mint.freeze(position=first.position)
    later = mint.freeze()
    assert manifest(mint, again)["criteria"] == manifest(mint, first)["criteria"]
    assert [one["kind"] for one in manifest(mint, later)["criteria"]] == ["labels_per_class"]
