"""A peer's PostgreSQL: the distribution's, with the extensions that peers ask for."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

USER = "postgres"


def programs() -> Path | None:
    """Where the newest PostgreSQL of the distribution has its programs, if it is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda p: int(p.parts[4]))
    return found[-1].parent if found else None


class PeerDatabase:
    """An empty server in a temporary folder, with its default settings, on a socket only."""

    def __init__(self) -> None:
        folder = programs()
        if folder is None:
            raise RuntimeError("PostgreSQL is not installed; `make bench-peers` installs Debian's.")
        self._programs = folder
        self.sockets = Path(tempfile.mkdtemp(prefix="peer-pg-"))
        self.data = self.sockets / "data"
        if os.geteuid() == 0:
            shutil.chown(self.sockets, USER, USER)
        self._run("initdb", "-D", str(self.data), "-U", USER, "--auth=trust", "-E", "UTF8")
        options = f"-k {self.sockets} -c listen_addresses="
        log = str(self.sockets / "log")
        self._run("pg_ctl", "-D", str(self.data), "-l", log, "-o", options, "-w", "start")

    @property
    def pid(self) -> int:
        """The process id of its postmaster."""
        return int((self.data / "postmaster.pid").read_text().splitlines()[0])

    def create(self, name: str) -> None:
        """An empty database."""
        self._run("createdb", "-h", str(self.sockets), "-U", USER, name)

    def stop(self) -> None:
        """End it and remove its folder."""
        self._run("pg_ctl", "-D", str(self.data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.sockets, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        as_user = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups"]
        command = [str(self._programs / program), *arguments]
        subprocess.run(
            [*as_user, *command] if os.geteuid() == 0 else command,
            check=True, cwd="/", stdout=subprocess.DEVNULL,
        )  # fmt: skip
