"""Processes that belong together: children end with their parent, and a port has one owner."""

import ctypes
import errno
import gc
import os
import signal
import socket
import sys
import threading
import time

from goldsmith.kernel.errors import Conflict

_PR_SET_PDEATHSIG = 1
_LOOK_EVERY_S = 0.5
_GRACE_S = 8.0


class PortInUse(Conflict):
    """Another program listens on this port. Stop it, or choose another with --port."""

    code = "port_in_use"


def end_with_parent() -> None:
    """Make this process end when its parent does, however the parent ends.

    The kernel of Linux sends the signal; elsewhere a thread looks who the parent is. A process that
    does not heed SIGTERM is ended after 8 s.
    """
    parent_id = os.getppid()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    threading.Thread(target=_watch, args=(parent_id,), name="parent-watch", daemon=True).start()


def _watch(parent_id: int) -> None:
    while os.getppid() == parent_id:
        time.sleep(_LOOK_EVERY_S)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_GRACE_S)
    os._exit(1)


def require_free_port(host: str, port: int, *, wait_s: float = 0.0) -> None:
    """Raise PortInUse unless a server could listen here.

    Servers share ports silently, so we ask without that right. ``wait_s`` lets the children of a
    killed predecessor end first.
    """
    deadline = time.monotonic() + wait_s
    while not _is_free(host, port):
        if time.monotonic() > deadline:
            raise PortInUse(
                f"Another program listens on {host}:{port}. "
                f"Stop it, or choose another port: --port {port + 1}."
            )
        time.sleep(0.1)


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
                return False
            reason = error.strerror if isinstance(error, OSError) else "no such port"
            raise PortInUse(
                f"This machine cannot listen on {host}:{port} ({reason}). "
                "Choose another port from 1024 to 65535, or another address."
            ) from error
    return True


def collect_seldom() -> None:
    """Leave alone what is loaded so far, and look for cycles of garbage seldom.

    Rows by the thousand are no garbage, but each look visits them all: a third of the time of
    freezing a release. To be called once, when everything is loaded.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
