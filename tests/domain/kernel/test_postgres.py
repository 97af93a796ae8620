"""The embedded server: started once, adopted, brought back after kill -9, held by one at a time."""

import errno
import os
import shutil
import socket
import stat
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from goldsmith.kernel import folder, postgres, processes
from goldsmith.kernel.errors import DiskFull
from goldsmith.kernel.postgres import Postgres, binary


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Postgres]:
    server = make_server(tmp_path)
    server.start(lambda _: None)
    yield server
    server.stop()


def make_server(where: Path) -> Postgres:
    return Postgres(where / "postgres", where / "postgres.log", settings=("fsync=off",))


def test_a_running_server_is_adopted(server: Postgres, tmp_path: Path) -> None:
    second = make_server(tmp_path)
    second.start(lambda _: None)
    assert second.app_url == server.app_url


def test_a_killed_server_comes_back(server: Postgres, tmp_path: Path) -> None:
    number = int((tmp_path / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    psutil.Process(number).kill()
    server.start(lambda _: None)
    assert server.is_running


def test_the_socket_folder_is_closed_to_others(server: Postgres, tmp_path: Path) -> None:
    folder_of_socket = Path(server.connection_string("x").split()[0].removeprefix("host="))
    assert stat.S_IMODE(folder_of_socket.stat().st_mode) == 0o700


def test_a_long_path_gets_a_short_socket(tmp_path: Path) -> None:
    where = tmp_path / ("long" * 30)
    assert len(make_server(where).connection_string("x").split()[0]) < 96


def test_a_cluster_of_another_version_is_refused(tmp_path: Path) -> None:
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("19\n")
    with pytest.raises(folder.FolderIsNewer, match="PostgreSQL 19"):
        make_server(tmp_path).start(lambda _: None)


def test_the_second_holder_is_told_who_has_the_folder(tmp_path: Path) -> None:
    with folder.claim(tmp_path) as held:
        folder.describe_holder(held, "serving http://127.0.0.1:8787")
        with (
            pytest.raises(folder.FolderHeld, match=f"process {os.getpid()}, serving"),
            folder.claim(tmp_path),
        ):
            pass


def test_a_folder_of_a_newer_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "goldsmith.json").write_text('{"format": 99}')
    with pytest.raises(folder.FolderIsNewer, match="format 99"), folder.claim(tmp_path):
        pass


def test_a_folder_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(folder.FolderNotWritable), folder.claim(tmp_path / "file" / "data"):
        pass


@pytest.mark.parametrize(
    ("fault", "refusal", "words"),
    [
        (errno.EROFS, folder.FolderNotWritable, "--data"),
        (errno.EACCES, folder.FolderNotWritable, "Give yourself the right"),
        (errno.ENOSPC, DiskFull, "Free some space"),
    ],
)
def test_a_folder_that_takes_nothing_is_refused_with_what_to_do(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fault: int,
    refusal: type[Exception],
    words: str,
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(refusal, match=words), folder.claim(tmp_path):
        pass


def test_a_little_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "_SPARE_BYTES", 1 << 60)
    with pytest.raises(DiskFull, match="MB are free"), folder.claim(tmp_path):
        pass


def test_a_port_in_use_is_refused_with_another_to_try() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(processes.PortInUse, match=f"--port {port + 1}"):
            processes.require_free_port("127.0.0.1", port)


def test_a_port_that_cannot_be_is_refused() -> None:
    with pytest.raises(processes.PortInUse, match="from 1024 to 65535"):
        processes.require_free_port("127.0.0.1", 80_000)


def test_it_runs_from_a_home_that_is_closed_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    package = binary("postgres").parents[2]
    for part in (package, package.with_name(f"{package.name}.libs")):
        shutil.copytree(part, closed / part.name)
    closed.chmod(0o700)
    program = closed / package.name / binary("postgres").relative_to(package)
    monkeypatch.setattr(postgres, "binary", program.with_name)
    server = make_server(closed)
    server.start(lambda _: None)
    assert server.is_running
    server.stop()
