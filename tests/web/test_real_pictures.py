"""Real pictures: handwritten digits come in with what they show, and come out pixel for pixel."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
import pyvips
from benchmarks.real import DATA

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import brought_in, made
from tests.web.worker import work

DRAWN = DATA / "digits" / "png"
pytestmark = pytest.mark.skipif(
    not DRAWN.exists(), reason=f"{DRAWN} has no handwritten digits on this machine"
)
DIGITS = [{"id": f"d{n}", "name": str(n), "key": str(n)} for n in range(10)]
SCHEMA = {
    "fields": [{"id": "image", "kind": "image", "title": "Digit"}],
    "questions": [{"id": "digit", "kind": "one_of", "title": "Which digit?", "labels": DIGITS}],
}


def shown_by(picture: Path) -> str:
    return picture.stem.split("_")[1]


def archive(pictures: list[Path]) -> bytes:
    sink, table = io.BytesIO(), io.StringIO()
    rows = csv.writer(table)
    rows.writerow(["file_name", "digit"])
    with zipfile.ZipFile(sink, "w") as target:
        for path in pictures:
            target.write(path, path.name)
            rows.writerow([path.name, shown_by(path)])
        target.writestr("digits.csv", table.getvalue())
    return sink.getvalue()


def test_digits_come_in_with_what_they_show_and_come_out_pixel_for_pixel(
    house: House, runtime: Runtime
) -> None:
    pictures = sorted(DRAWN.iterdir())
    unlike = {path.read_bytes() for path in pictures}
    owner = house.sign_in(Role.OWNER)
    project = f"/api/v1/projects/{house.project_id}"
    answers = [{"column": "digit", "question_id": "digit", "annotator": "UCI"}]
    done = brought_in(
        owner, project, runtime, schema=SCHEMA, archive=archive(pictures), answers=answers
    )
    assert (done["added"], done["duplicates"], done["bad"], done["unknown_labels"]) == (
        len(unlike), len(pictures) - len(unlike), 0, 0,
    )  # fmt: skip
    release = made(owner.post(f"{project}/releases", json={"note": ""}))
    work(runtime)
    found = zipfile.ZipFile(
        io.BytesIO(owner.get(f"/api/v1/releases/{release['id']}/archive").content)
    )
    rows = [json.loads(line) for line in found.read("labels.jsonl").splitlines()]
    assert {row["external_id"]: row["label.digit"] for row in rows} == {
        path.name: f"d{shown_by(path)}" for path in pictures
    }
    for row in rows[:20]:
        media = "/api/v1/media/" + row["field.image"].removeprefix("media:")
        told, real = made(owner.get(media)), (DRAWN / row["external_id"]).read_bytes()
        assert (told["width"], told["height"]) == (64, 64)
        kept = pyvips.Image.new_from_buffer(owner.get(f"{media}/content").content, "")
        assert (kept == pyvips.Image.new_from_buffer(real, "")).min() == 255
