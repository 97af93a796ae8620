"""Files: the same promises in a folder and in an S3-compatible store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.domain.kernel.bucket import bucket

from goldsmith.kernel.blobs import BlobNotFound, Blobs

LARGE = [bytes([number]) * 2**20 for number in range(12)]


@pytest.fixture(params=["folder", "file", "s3"])
def blobs(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Blobs]:
    """A store, by each form of address."""
    if request.param != "s3":
        yield Blobs(f"file://{tmp_path}" if request.param == "file" else str(tmp_path))
        return
    with bucket() as store:
        monkeypatch.setenv("AWS_ENDPOINT_URL", store.url)
        monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
        monkeypatch.setenv("AWS_REGION", "us-east-1")
        yield Blobs("s3://bucket/prefix")


def test_what_is_put_is_read_back(blobs: Blobs) -> None:
    assert blobs.put_stream("a/small", [b"gold", b"smith"]) == 9
    assert b"".join(blobs.open_stream("a/small")) == b"goldsmith"
    assert blobs.size("a/small") == 9


def test_a_large_file_is_put_in_parts(blobs: Blobs) -> None:
    assert blobs.put_stream("large", iter(LARGE)) == 12 * 2**20
    assert b"".join(blobs.open_stream("large")) == b"".join(LARGE)


def test_reading_starts_where_it_is_asked_to(blobs: Blobs) -> None:
    blobs.put_stream("a", [b"goldsmith"])
    assert b"".join(blobs.open_stream("a", start=4)) == b"smith"
    assert b"".join(blobs.open_stream("a", start=9)) == b""


def test_a_file_can_be_searched(blobs: Blobs) -> None:
    blobs.put_stream("a", [b"goldsmith"])
    with blobs.open_file("a") as file:
        file.seek(4)
        assert file.read() == b"smith"


def test_names_are_listed_and_go(blobs: Blobs) -> None:
    blobs.put_stream("a/one", [b"1"])
    blobs.put_stream("b/two", [b"2"])
    assert sorted(blobs.names()) == ["a/one", "b/two"]
    blobs.delete("a/one")
    blobs.delete("a/one")
    assert list(blobs.names()) == ["b/two"]


def test_what_is_missing_is_named(blobs: Blobs) -> None:
    with pytest.raises(BlobNotFound):
        blobs.open_stream("nowhere")
    with pytest.raises(BlobNotFound):
        blobs.open_file("nowhere")


def test_a_store_that_answers_has_no_trouble(blobs: Blobs) -> None:
    assert blobs.find_trouble() is None


def test_nothing_stays_of_what_broke_off(blobs: Blobs) -> None:
    def breaking() -> Iterator[bytes]:
        yield from LARGE
        raise RuntimeError("the source broke off")

    with pytest.raises(RuntimeError, match="broke off"):
        blobs.put_stream("half", breaking())
    assert list(blobs.names()) == []


def test_nobody_else_may_look_into_the_folder(tmp_path: Path) -> None:
    Blobs(str(tmp_path / "blobs"))
    assert (tmp_path / "blobs").stat().st_mode & 0o077 == 0
