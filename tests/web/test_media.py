"""Pictures on their way in and out: as items of a project, by range, and to members only."""

import io
import zipfile
from typing import Any

import numpy as np
import pytest
import pyvips
import soundfile

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.unit.formats.test_pages import LOCK, make_pdf
from tests.web.conftest import House
from tests.web.loop import made
from tests.web.test_imports import Door


def picture(seed: int) -> bytes:
    noise = np.random.default_rng(seed).integers(0, 255, (40, 60, 3)).astype(np.uint8)
    return bytes(pyvips.Image.new_from_array(noise).pngsave_buffer())


@pytest.fixture(scope="module")
def pictures() -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("cats/1.png", picture(1))
        archive.writestr("cats/same.png", picture(1))
        archive.writestr("dogs/2.png", picture(2))
        archive.writestr("dogs/markup.png", b"<svg onload=alert(1)>")
    return sink.getvalue()


@pytest.fixture
def door(house: House, runtime: Runtime) -> Door:
    return Door(house, runtime)


def take_in(door: Door, pictures: bytes) -> tuple[Any, list[dict[str, Any]]]:
    upload = door.upload(pictures, "pictures.zip")
    body = {"upload_id": upload["id"], "order": {"mapping": upload["suggested"]}}
    started = made(door.client.post(f"{door.project}/imports", json=body))
    door.work()
    items = made(door.client.get(f"{door.project}/items"))["items"]
    return door.look(started), items


def test_files_become_items_and_what_is_none_is_named(door: Door, pictures: bytes) -> None:
    done, items = take_in(door, pictures)
    assert (done["added"], done["duplicates"], done["bad"]) == (2, 1, 1)
    assert {item["external_id"]: item["metadata"] for item in items} == {
        "cats/1.png": {"folder": "cats"}, "dogs/2.png": {"folder": "dogs"},
    }  # fmt: skip
    reasons = {problem["excerpt"]: problem["reason"] for problem in door.left_out(done)}
    assert "could run code" in reasons["dogs/markup.png"]
    again, items = take_in(door, pictures)
    assert (again["added"], len(items)) == (0, 2)


@pytest.mark.parametrize(("reason", "is_told"), [(None, False), ("own_work", True)])
def test_who_took_a_picture_goes_out_unless_it_is_kept_for_a_reason(
    door: Door, reason: str | None, is_told: bool
) -> None:
    image = pyvips.Image.new_from_array(np.full((8, 9, 3), 7 + is_told, np.uint8)).copy()
    image.set_type(pyvips.GValue.gstr_type, "exif-ifd0-Artist", "Ada (Ada, ASCII, 4, 4)")
    upload = door.upload(bytes(image.jpegsave_buffer()), "a.jpg")
    order = {"mapping": upload["suggested"], "details_kept_for": reason}
    body = {"upload_id": upload["id"], "order": order}
    started = made(door.client.post(f"{door.project}/imports", json=body))
    door.work()
    assert door.look(started)["details_kept_for"] == reason
    (item,) = made(door.client.get(f"{door.project}/items"))["items"]
    path = "/api/v1/media/" + item["fields"]["image"].removeprefix("media:")
    assert (b"Ada" in door.client.get(f"{path}/content").content) is is_told
    log = made(door.client.get(f"{door.project}/events"))["items"]
    told = next(one["data"] for one in log if one["verb"] == "import.started")
    assert (told or {}).get("details_kept_for") == reason


def test_bytes_come_whole_by_range_and_not_twice(door: Door, pictures: bytes) -> None:
    _, items = take_in(door, pictures)
    path = "/api/v1/media/" + items[0]["fields"]["image"].removeprefix("media:")
    facts = made(door.client.get(path))
    assert (facts["width"], facts["height"], facts["is_ready"]) == (60, 40, True)
    whole = door.client.get(f"{path}/content")
    shown, sent = (
        pyvips.Image.new_from_buffer(content, "").numpy() for content in (whole.content, picture(1))
    )
    assert np.array_equal(shown, sent)
    assert whole.headers["content-type"] == "image/png"
    assert "sandbox" in whole.headers["content-security-policy"]
    for wanted, part in (
        ("bytes=2-5", slice(2, 6)),
        ("bytes=-4", slice(-4, None)),
        ("bytes=9-", slice(9, None)),
    ):
        answer = door.client.get(f"{path}/content", headers={"Range": wanted})
        assert (answer.status_code, answer.content) == (206, whole.content[part])
    assert door.client.get(f"{path}/content", headers={"Range": "bytes=9999-"}).status_code == 416
    known = {"If-None-Match": whole.headers["etag"]}
    assert door.client.get(f"{path}/content", headers=known).status_code == 304
    assert door.client.get(f"{path}/preview").headers["content-type"] == "image/webp"
    assert door.client.get(f"{path}/peaks").json()["code"] == "media_not_made"


def test_members_see_it_and_strangers_do_not_know_it(
    house: House, door: Door, pictures: bytes
) -> None:
    _, items = take_in(door, pictures)
    path = "/api/v1/media/" + items[0]["fields"]["image"].removeprefix("media:")
    annotator, stranger = house.sign_in(Role.ANNOTATOR), house.sign_in(None)
    for name in ("", "/content", "/preview"):
        assert annotator.get(path + name).status_code == 200
        assert stranger.get(path + name).json()["code"] == "media_not_found"


def test_what_was_made_of_a_recording_comes_by_range(house: House, door: Door) -> None:
    tone = np.sin(np.arange(16_000 * 100) / 7) * np.linspace(0, 1, 16_000 * 100)
    sink = io.BytesIO()
    soundfile.write(sink, tone, 16_000, format="FLAC")
    upload = door.upload(sink.getvalue(), "tone.flac")
    assert upload["suggested"]["fields"] == {"file": "audio"}
    body = {"upload_id": upload["id"], "order": {"mapping": upload["suggested"]}}
    made(door.client.post(f"{door.project}/imports", json=body))
    door.work()
    item = made(door.client.get(f"{door.project}/items"))["items"][0]
    path = "/api/v1/media/" + item["fields"]["audio"].removeprefix("media:")
    part = door.client.get(f"{path}/peaks", headers={"Range": "bytes=19996-19999"})
    assert (part.status_code, np.frombuffer(part.content, dtype=np.int8).max()) == (206, 127)
    columns = door.client.get(f"{path}/spectrogram", headers={"Range": "bytes=0-79"})
    assert columns.headers["content-range"] == f"bytes 0-79/{100 * 50 * 80}"
    overview = door.client.get(f"{path}/overview")
    assert 0 < len(overview.content) <= 2 * 8192
    known = {"If-None-Match": overview.headers["etag"]}
    assert door.client.get(f"{path}/overview", headers=known).status_code == 304
    assert house.sign_in(None).get(f"{path}/overview").json()["code"] == "media_not_found"


def test_a_pdf_in_a_zip_becomes_a_picture_for_each_page(door: Door) -> None:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("in/a.png", picture(11))
        archive.writestr(
            "in/paper.pdf", make_pdf(b"1 0 0 rg 0 0 99 99 re f", b"0 1 0 rg 0 0 99 99 re f")
        )
        archive.writestr("in/locked.pdf", make_pdf(b"", trailer=LOCK))
        archive.writestr("in/z.png", picture(12))
    done, items = take_in(door, sink.getvalue())
    assert (done["added"], done["bad"]) == (4, 1)
    names = ["in/a.png", "in/paper.pdf#page=1", "in/paper.pdf#page=2", "in/z.png"]
    assert sorted(item["external_id"] for item in items) == names
    assert [one["reason"] for one in door.left_out(done)] == [
        "The PDF is locked by a password. Save it without one, and bring it again."
    ]
    paged = next(item for item in items if item["external_id"] == names[2])
    path = "/api/v1/media/" + paged["fields"]["image"].removeprefix("media:")
    facts = made(door.client.get(path))
    assert (facts["mime"], facts["width"], facts["height"], facts["is_ready"]) == (
        "image/png", 1700, 2200, True,
    )  # fmt: skip
    again, items = take_in(door, sink.getvalue())
    assert (again["added"], again["unchanged"], len(items)) == (0, 4, 4)
