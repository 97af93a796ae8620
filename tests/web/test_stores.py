"""Files that stay in a store: named in a table, looked at, shown from there, and missed when gone."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import pyvips
from fastapi.testclient import TestClient

from goldsmith.kernel.actor import Role
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.http import Runtime
from goldsmith.kernel.stores import ReferenceInvalid, Store, Stores, StoresInvalid
from goldsmith.web.app import create_app
from tests.domain.kernel.bucket import Bucket, bucket
from tests.web.conftest import House
from tests.web.loop import made
from tests.web.test_imports import Door

MAPPING = {"fields": {"scan": "image", "note": "text"}, "references": ["scan"]}


def picture(seed: int) -> bytes:
    """A picture that tells nothing beside itself, so that it stays where it is."""
    noise = np.random.default_rng(seed).integers(0, 255, (40, 60, 3)).astype(np.uint8)
    return bytes(pyvips.Image.new_from_array(noise).pngsave_buffer(keep="none"))


def telling() -> bytes:
    image = pyvips.Image.new_from_array(np.full((8, 9, 3), 5, np.uint8)).copy()
    image.set_type(pyvips.GValue.gstr_type, "exif-ifd0-Artist", "Ada (Ada, ASCII, 4, 4)")
    return bytes(image.jpegsave_buffer())


@pytest.fixture
def scans(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bucket]:
    with bucket() as store:
        monkeypatch.setenv("AWS_ENDPOINT_URL", store.url)
        monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
        monkeypatch.setenv("AWS_REGION", "us-east-1")
        store.objects |= {
            "scans/a.png": picture(1),
            "scans/deep/b.png": picture(2),
            "scans/told.jpg": telling(),
            "scans/page.png": b"<svg onload=alert(1)>",
            "elsewhere/c.png": picture(3),
        }
        yield store


class Shelf(Door):
    """An owner of a project beside a store."""

    def __init__(self, runtime: Runtime, folder: Path) -> None:
        stores = Stores.of("scans=s3://bucket/scans")
        self.runtime = replace(runtime, blobs=Blobs(str(folder / "blobs")), stores=stores)
        (folder / "index.html").write_text("")
        app = create_app(self.runtime, pages=folder)
        self.house = House(
            self.runtime, lambda: TestClient(app, headers={"X-Goldsmith-Client": "web"})
        )
        super().__init__(self.house, self.runtime)

    def open(self) -> "Shelf":
        made(self.client.put(f"{self.project}/stores/scans"))
        return self

    def begin(self, names: list[str], **order: object) -> Any:
        sink = io.StringIO()
        csv.writer(sink).writerows([["scan", "note"], *([name, f"note {name}"] for name in names)])
        upload = self.upload(sink.getvalue().encode())
        given = {"mapping": MAPPING, "store": "scans", **order}
        body = {"upload_id": upload["id"], "order": given}
        return self.client.post(f"{self.project}/imports", json=body)

    def bring(self, names: list[str], **order: object) -> Any:
        started = made(self.begin(names, **order))
        self.work()
        return self.look(started)

    def media(self) -> list[str]:
        items = made(self.client.get(f"{self.project}/items"))["items"]
        found = [item["fields"]["image"].removeprefix("media:") for item in items]
        return [f"/api/v1/media/{media_id}" for media_id in found]


@pytest.fixture
def shelf(runtime: Runtime, scans: Bucket, tmp_path: Path) -> Shelf:
    return Shelf(runtime, tmp_path)


def test_files_that_a_table_names_are_measured_and_shown_from_the_store(shelf: Shelf) -> None:
    done = shelf.open().bring(["a.png", "s3://bucket/scans/deep/b.png"])
    assert (done["added"], done["bad"], done["store"]) == (2, 0, "scans")
    (path, _) = shelf.media()
    facts = made(shelf.client.get(path))
    assert (facts["width"], facts["height"], facts["is_ready"]) == (60, 40, True)
    whole = shelf.client.get(f"{path}/content")
    assert whole.content == picture(1)
    assert "sandbox" in whole.headers["content-security-policy"]
    part = shelf.client.get(f"{path}/content", headers={"Range": "bytes=2-5"})
    assert (part.status_code, part.content) == (206, picture(1)[2:6])
    assert shelf.client.get(f"{path}/preview").headers["content-type"] == "image/webp"
    assert not any(name.endswith("original") for name in shelf.runtime.blobs.names())
    assert shelf.house.sign_in(None).get(f"{path}/content").status_code == 404


def test_what_is_not_there_outside_or_lies_is_named_and_the_others_come_in(shelf: Shelf) -> None:
    names = ["a.png", "gone.png", "../elsewhere/c.png", "s3://bucket/elsewhere/c.png",
             "http://169.254.169.254/latest", "page.png"]  # fmt: skip
    done = shelf.open().bring(names)
    assert (done["added"], done["bad"]) == (1, 5)
    reasons = {one["excerpt"]: one["reason"] for one in shelf.left_out(done)}
    assert "does not have this file" in reasons["gone.png"]
    assert "no path of a file" in reasons["../elsewhere/c.png"]
    assert "does not lie below" in reasons["s3://bucket/elsewhere/c.png"]
    assert "does not lie below" in reasons["http://169.254.169.254/latest"]
    assert "could run code" in reasons["page.png"]


def test_a_file_that_changed_or_is_gone_is_told_until_it_is_back(
    shelf: Shelf, scans: Bucket
) -> None:
    shelf.open().bring(["a.png"])
    (path,) = shelf.media()
    scans.objects["scans/a.png"] = picture(9)
    changed = shelf.client.get(f"{path}/content")
    assert (changed.status_code, changed.json()["code"]) == (409, "file_changed")
    del scans.objects["scans/a.png"]
    gone = shelf.client.get(f"{path}/content")
    assert (gone.status_code, gone.json()["code"]) == (404, "file_gone")
    scans.objects["scans/moved.png"] = picture(1)
    assert shelf.bring(["moved.png"])["duplicates"] == 0
    assert shelf.client.get(f"{path}/content").content == picture(1)


def test_what_a_picture_tells_is_taken_out_of_a_copy_unless_it_is_kept_for_a_reason(
    shelf: Shelf, scans: Bucket
) -> None:
    shelf.open().bring(["told.jpg"])
    (path,) = shelf.media()
    assert b"Ada" not in shelf.client.get(f"{path}/content").content
    assert b"Ada" in scans.objects["scans/told.jpg"]
    scans.objects["scans/own.jpg"] = telling()
    shelf.bring(["own.jpg"], details_kept_for="own_work")
    (_, other) = shelf.media()
    assert b"Ada" in shelf.client.get(f"{other}/content").content


def test_a_store_serves_the_projects_it_was_opened_to(shelf: Shelf) -> None:
    assert made(shelf.client.get(f"{shelf.project}/stores")) == [
        {"name": "scans", "is_open": False}
    ]
    refused = shelf.begin(["a.png"])
    assert (refused.status_code, refused.json()["code"]) == (404, "store_not_found")
    manager = shelf.house.sign_in(Role.MANAGER)
    assert made(manager.get(f"{shelf.project}/stores")) == []
    assert manager.put(f"{shelf.project}/stores/scans").json()["code"] == "denied"
    shelf.open()
    assert made(manager.get(f"{shelf.project}/stores")) == [{"name": "scans", "is_open": True}]
    assert shelf.client.put(f"{shelf.project}/stores/other").json()["code"] == "store_not_found"
    shelf.bring(["a.png"])
    made(shelf.client.delete(f"{shelf.project}/stores/scans"))
    assert shelf.begin(["a.png"]).json()["code"] == "store_not_found"
    assert shelf.client.get(f"{shelf.media()[0]}/content").content == picture(1)
    log = made(shelf.client.get(f"{shelf.project}/events"))["items"]
    assert [one["verb"] for one in log if one["verb"].startswith("store.")] == [
        "store.closed", "store.opened",
    ]  # fmt: skip


def test_columns_that_name_files_and_a_store_come_together(shelf: Shelf) -> None:
    shelf.open()
    without = shelf.begin(["a.png"], store=None)
    assert (without.status_code, without.json()["code"]) == (422, "mapping_invalid")
    plain = shelf.begin(["a.png"], mapping={"fields": {"scan": "image"}})
    assert (plain.status_code, plain.json()["code"]) == (422, "mapping_invalid")


def test_a_folder_of_the_operator_is_a_store_too(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a b.txt").write_bytes(b"goldsmith")
    store = Stores.of(f"near={tmp_path / 'in'}").get("near")
    found = store.look("a b.txt")
    parts = store.open_stream("a b.txt", start=4, end=found.size_bytes, etag=found.etag)
    assert b"".join(parts) == b"smith"


@pytest.mark.parametrize("name", ["", "/etc/passwd", "a/../../b", "a//b", "a\\b", "a\nb", "./a"])
def test_a_reference_leads_nowhere_but_below_its_store(name: str) -> None:
    with pytest.raises(ReferenceInvalid):
        Store("near", "/srv/near").key_of(name)


@pytest.mark.parametrize("setting", ["scans", "Scans=s3://b", "=s3://b", "scans="])
def test_a_list_of_stores_that_cannot_be_read_is_told(setting: str) -> None:
    with pytest.raises(StoresInvalid, match="name=address"):
        Stores.of(setting)
