"""A peer's server: started by us, measured as a tree, ended by its process id."""

import os
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

import psutil

PEERS = Path(__file__).parents[2] / ".venv-peers"


class Peer:
    """One or more commands in a temporary folder."""

    def __init__(self, commands: list[list[str]], env: dict[str, str], ready: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="peer-"))
        self._ready = ready
        log = (self.folder / "server.log").open("ab")
        self.processes = [
            subprocess.Popen(
                command, env={**os.environ, **env}, cwd=self.folder, stdout=log, stderr=log,
                stdin=subprocess.DEVNULL, start_new_session=True,
            )
            for command in commands
        ]  # fmt: skip

    @property
    def pids(self) -> list[int]:
        """The roots of its processes."""
        return [process.pid for process in self.processes]

    def wait(self, timeout_s: float = 300.0) -> None:
        """Wait for its first page."""
        began = time.monotonic()
        while time.monotonic() - began < timeout_s:
            try:
                with urllib.request.urlopen(self._ready, timeout=30):
                    return
            except urllib.error.HTTPError:
                return
            except OSError:
                ended = [one.args for one in self.processes if one.poll() is not None]
                if ended:
                    raise RuntimeError(f"{ended} ended; see {self.folder / 'server.log'}") from None
                time.sleep(0.2)
        raise RuntimeError(f"no answer; see {self.folder / 'server.log'}")

    def stop(self) -> None:
        """End the whole tree."""
        for process in self.processes:
            for one in [*psutil.Process(process.pid).children(recursive=True), process]:
                try:
                    one.send_signal(signal.SIGKILL)
                except psutil.NoSuchProcess:
                    continue
            process.wait()
