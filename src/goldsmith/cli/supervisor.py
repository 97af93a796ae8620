"""Keeps the parts of one installation running: PostgreSQL, web and worker."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from goldsmith.kernel.postgres import Postgres
from goldsmith.kernel.settings import Settings, environment_with

_LOOK_EVERY_S = 0.3
_STOP_TIMEOUT_S = 12.0
_RESTARTS_ALLOWED = 20
_CALM_AFTER_S = 60.0


@dataclass
class Child:
    """A process that is started again when it ends by itself."""

    name: str
    arguments: list[str]
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    restarts: int = field(default=0)

    def start(self) -> None:
        """Start it in a session of its own, so that Ctrl-C reaches us alone."""
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603  # our own module
            [sys.executable, "-m", *self.arguments], env=self.environment, start_new_session=True
        )

    @property
    def has_ended(self) -> bool:
        """Whether the process ended by itself."""
        return self.process is not None and self.process.poll() is not None

    def stop(self) -> None:
        """Ask it to end; it may finish what it does."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def wait(self, deadline: float) -> None:
        """Wait until the deadline, then end it."""
        if self.process is None:
            return
        try:
            self.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Supervisor:
    """Starts the parts, starts again what dies, and ends everything together."""

    def __init__(
        self, settings: Settings, postgres: Postgres | None, tell: Callable[[str], None]
    ) -> None:
        environment = environment_with(**settings.as_environment())
        self._postgres = postgres
        self._tell = tell
        self._stopping = threading.Event()
        self._children: list[Child] = []
        self._errands: list[subprocess.Popen[bytes]] = []
        self._environment = environment

    def heed_signals(self) -> None:
        """Take SIGTERM and Ctrl-C as the wish to end, from now on."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: self._stopping.set())

    def start(self, name: str, module: str) -> None:
        """Start a part and keep it running."""
        child = Child(name, [module, "--with-parent"], self._environment)
        self._children.append(child)
        child.start()

    def run(self, module: str, act: str) -> subprocess.Popen[bytes]:
        """Start something that ends by itself; it is ended with everything else."""
        errand = subprocess.Popen(  # noqa: S603  # our own module
            [sys.executable, "-m", module, act], env=self._environment, start_new_session=True
        )
        self._errands.append(errand)
        return errand

    def wait(self, errand: subprocess.Popen[bytes]) -> None:
        """Wait for an errand. Raises SystemExit with its code when it failed: it said why."""
        while errand.poll() is None and not self._stopping.wait(0.02):
            pass
        if errand.returncode:
            raise SystemExit(errand.returncode)

    @property
    def is_stopping(self) -> bool:
        """Whether somebody asked for the end."""
        return self._stopping.is_set()

    def watch(self) -> None:
        """Until told to end: start again what died."""
        while not self._stopping.wait(_LOOK_EVERY_S):
            self.look()

    def look(self) -> None:
        """Look once after every part."""
        self._errands = [errand for errand in self._errands if errand.poll() is None]
        if self._postgres is not None and not self._postgres.is_running:
            self._tell("the database ended; starting it again")
            self._postgres.start(self._tell)
        for child in self._children:
            if not child.has_ended:
                continue
            if time.monotonic() - child.started_at > _CALM_AFTER_S:
                child.restarts = 0
            child.restarts += 1
            if child.restarts > _RESTARTS_ALLOWED:
                self._tell(f"{child.name} keeps ending; giving up. Its last words are above.")
                self._stopping.set()
                return
            self._tell(f"{child.name} ended; starting it again")
            child.start()

    def stop(self) -> None:
        """End everything: first web and worker together, then the database."""
        for child in self._children:
            child.stop()
        for errand in self._errands:
            errand.terminate()
        deadline = time.monotonic() + _STOP_TIMEOUT_S
        for child in self._children:
            child.wait(deadline)
        for errand in self._errands:
            errand.wait(max(0.1, deadline - time.monotonic()))
        if self._postgres is not None:
            self._postgres.stop()
