"""Regions on their way: checked beside the recording, taken in from TextGrids, given out as such."""

from pathlib import Path
from typing import Any

import pytest
from praatio import textgrid as praat
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_sound,
    make_version,
)

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.errors import AnswersInvalid
from goldsmith.domains.guidelines.types import Answer, Answers, FieldSpec, LabelSpec, Question
from goldsmith.domains.quality.queries.report import question_quality
from goldsmith.domains.releases.queries import FrozenItem
from goldsmith.domains.releases.rules import cell_of, decide, given_values
from goldsmith.domains.releases.types import LabelState, Recipe
from goldsmith.domains.releases.verbs.sounding import Sounds
from goldsmith.domains.releases.verbs.tallying import Tally
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.ids import LeaseId, ProjectId

WHAT = Question(
    id="regions",
    kind="regions",
    title="What?",
    field="audio",
    required=False,
    labels=[LabelSpec(id="talk", name="Talking"), LabelSpec(id="noise", name="Noise")],
    tiers=[
        {"id": "speech", "title": "Speech", "transcript": "optional", "has_speaker": True},
        {"id": "back", "title": "Background", "may_overlap": True},
    ],
)


def region(start: int, end: int, label: str = "talk", **said: Any) -> dict[str, Any]:
    tier = "back" if label == "noise" else "speech"
    anchor = {"kind": "region", "tier": tier, "start": start, "end": end}
    return {
        "id": f"{label}{start}", "field": "audio", "anchor": anchor, "value": label, "attributes": said,
    }  # fmt: skip


def answers(*marks: dict[str, Any]) -> Answers:
    return {"regions": Answer.model_validate({"state": "answered", "marks": list(marks)})}


def plain(*marks: dict[str, Any]) -> dict[str, Any]:
    return {"regions": answers(*marks)["regions"].model_dump(mode="json")}


def make_lease(session: Session, tmp_path: Path) -> tuple[Actor, LeaseId]:
    owner, project_id = make_project(session)
    sound = make_sound(session, Blobs(str(tmp_path)), project_id, duration_s=2.0004)
    item = make_item(session, project_id, fields={"audio": f"media:{sound}"})
    fields = (FieldSpec(id="audio", kind="audio", title="Recording"),)
    make_version(session, owner, project_id, questions=(WHAT,), fields=fields)
    anna = make_member(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item,))
    return anna, serving.lease_next(session, anna, batch.id, want=1).leases[0].id


def submit(session: Session, anna: Actor, lease_id: LeaseId, *marks: dict[str, Any]) -> bool:
    stored = submitting.submit_annotation(
        session, anna, lease_id, answers=answers(*marks), active_ms=1, elapsed_ms=1
    )
    return stored.annotation.is_counted


def test_a_region_may_end_with_the_sound_and_no_later(session: Session, tmp_path: Path) -> None:
    anna, lease_id = make_lease(session, tmp_path)
    with pytest.raises(AnswersInvalid, match="past the end of the recording, at 2001 ms"):
        submit(session, anna, lease_id, region(100, 2002))
    assert submit(session, anna, lease_id, region(100, 2001))


def test_the_majority_marks_the_same_within_what_a_hand_can_do() -> None:
    judged = [plain(region(100, 900)), plain(region(1200, 1900)), plain(region(130, 880))]
    label = decide(WHAT, [(given_values(WHAT, one), one) for one in judged], None, Recipe())
    assert label.state is LabelState.MAJORITY
    assert [one["start"] for one in cell_of(WHAT, label.value, label.answers)] == [100]


def test_quality_tells_matches_edges_and_words() -> None:
    tally = Tally(WHAT)
    for place in range(2):
        tally.add(place, given_values(WHAT, plain(region(100, 900, transcript="one two"))), {})
        tally.add(place, given_values(WHAT, plain(region(120, 920, transcript="one too"))), {})
    found = question_quality(WHAT, tally._column())
    matched, *others = found.others
    assert matched.value is None  # one label throughout: undefined, never 1
    assert [round(one.value or 0, 3) for one in others] == [1, 20, 0.5]
    assert found.distribution[0].name == "Talking"
    assert found.distribution[0].count == 4


def test_a_textgrid_says_the_same_to_an_independent_reader(
    session: Session, tmp_path: Path
) -> None:
    _, project_id = make_project(session)
    sound = make_sound(session, Blobs(str(tmp_path / "blobs")), project_id, duration_s=2)
    given = plain(
        region(100, 900, transcript="صباح", speaker="Dima"),
        region(0, 2000, "noise"),
        region(500, 700, "noise"),
    )
    write(session, project_id, tmp_path, f"media:{sound}", given)
    found = praat.openTextgrid(str(tmp_path / "a_b.TextGrid"), includeEmptyIntervals=False)
    assert found.maxTimestamp == 2
    assert {name: [tuple(one) for one in found.getTier(name).entries] for name in found.tierNames} == {
        "Speech": [(0.1, 0.9, "صباح")],
        "Background": [(0, 2, "Noise")],
        "Background 2": [(0.5, 0.7, "Noise")],
    }  # fmt: skip


def write(
    session: Session, project_id: ProjectId, folder: Path, value: str, given: dict[str, Any]
) -> None:
    item = FrozenItem(
        **dict.fromkeys(FrozenItem.__dataclass_fields__)
        | {"id": "i1", "external_id": "a b.wav", "fields": {"audio": value}}
    )
    sounds = Sounds(session, project_id, folder, [WHAT])
    sounds.write([item], [{"item_id": "i1", "label.regions": cell_of(WHAT, ("x",), given)}])
    assert {loss.what: loss.values for loss in sounds.losses()} == {
        "labels of regions that have a transcript": 1, "speakers of regions": 1,
    }  # fmt: skip
