"""`goldsmith log verify` over a million events."""

import json
import subprocess
import sys
import time

from benchmarks.bars import bar
from benchmarks.installation import Installation

_N = 1_000_000
_MOST_S = 60.0
_EVENTS = """
INSERT INTO events (actor_id, verb, subject_id, data)
SELECT gen_random_uuid(), 'annotation.submitted', gen_random_uuid(),
       jsonb_build_object('item', gen_random_uuid(), 'lease', gen_random_uuid(), 'late', false,
                          'counted', true, 'revision', 1)
FROM generate_series(1, %s)
"""


def run() -> None:
    """Write the events as the application may, wait until they are sealed, and verify."""
    with Installation() as place:
        with place.database() as connection:
            connection.execute(_EVENTS, [_N])
        _wait_until_sealed(place)
        began = time.monotonic()
        where = ["--data", str(place.folder / "data"), "--json"]
        command = [sys.executable, "-m", "goldsmith.cli", "log", "verify", *where]
        told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        took_s = time.monotonic() - began
    print(f"verified {told}")
    bar("log.verify_1m_s", took_s, None, "<=60", lambda _: took_s <= _MOST_S)


def _wait_until_sealed(place: Installation) -> None:
    while True:
        with place.database() as connection:
            n_sealed = connection.execute("SELECT count(*) FROM event_positions").fetchone()
        if n_sealed is not None and n_sealed[0] >= _N:
            return
        time.sleep(1.0)
