"""``python -m goldsmith.worker``: started by ``goldsmith up`` and ``goldsmith worker``."""

import sys

from goldsmith.kernel.processes import end_with_parent
from goldsmith.kernel.settings import Settings
from goldsmith.worker.main import run

if __name__ == "__main__":
    if "--with-parent" in sys.argv:
        end_with_parent()
    run(Settings.from_environment())
