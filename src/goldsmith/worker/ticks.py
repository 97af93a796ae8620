"""What happens twice a second: events are sealed, and stale things are computed again in bulk."""

import threading
import time
from collections.abc import Callable

import structlog

from goldsmith.kernel import sealing, stale
from goldsmith.kernel.database import Database

log = structlog.get_logger(__name__)

TICK_S = 0.5
_MARKS_AT_ONCE = 200
_PATIENT_MARKS_AT_ONCE = 1000
_PATIENT_S = 5.0  # so long at a stretch for what came in bulk, then again what else a tick does
_PAUSE_AFTER_FAILURE_S = 10.0


class Ticker:
    """Two threads that tick, one of them for what takes long.

    A failing part is logged, rests a while and never stops the others.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, args=[self.tick], name="ticker")
        # Nothing is lost where it is cut off, so nobody waits for it at the end.
        self._slow = threading.Thread(
            target=self._run, args=[self.slow_tick], name="slow ticker", daemon=True
        )
        self._resting_until: dict[str, float] = {}

    def start(self) -> None:
        """Begin to tick."""
        self._thread.start()
        self._slow.start()

    def stop(self) -> None:
        """Let the running tick finish, and end."""
        self._stopping.set()
        self._thread.join()

    def tick(self) -> None:
        """Seal once, drain every kind, what can wait after the rest, and bring figures up to date."""
        with self._database.transaction() as session:
            sealing.seal(session)
        self._drain_all()
        if not self._drain_what_waited():
            return
        for act in stale.TICKS:  # last: a figure that cannot be computed holds up no label
            with self._database.transaction() as session:
                act(session)

    def slow_tick(self) -> None:
        """Bring up to date what may take minutes."""
        for act in stale.SLOW_TICKS:
            with self._database.transaction() as session:
                act(session)

    def _run(self, tick: Callable[[], None]) -> None:
        while not self._stopping.wait(TICK_S):
            try:
                tick()
            except Exception as error:  # nothing that fails here may end the thread
                log.exception("tick.failed", kind=type(error).__name__)
                self._stopping.wait(TICK_S)

    def _drain_all(self) -> None:
        for kind in stale.DRAINS:
            while self._drain(kind) and not self._stopping.is_set():
                pass

    def _drain_what_waited(self) -> bool:
        """A stretch of it, new marks in between first; whether nothing is left for now."""
        until = time.monotonic() + _PATIENT_S
        while sum(self._drain(kind, can_wait=True) for kind in stale.WAITS_FOR):
            self._drain_all()
            if self._stopping.is_set() or time.monotonic() > until:
                return False
        return True

    def _drain(self, kind: str, *, can_wait: bool = False) -> int:
        if time.monotonic() < self._resting_until.get(kind, 0.0):
            return 0
        self._resting_until[kind] = time.monotonic() + _PAUSE_AFTER_FAILURE_S
        size = _PATIENT_MARKS_AT_ONCE if can_wait else _MARKS_AT_ONCE
        with self._database.transaction() as session:
            ids = stale.drain(session, kind, size, can_wait=can_wait)
            if ids:
                stale.DRAINS[kind](session, ids)
        del self._resting_until[kind]  # reached only when nothing failed
        return len(ids)
