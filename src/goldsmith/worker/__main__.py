"""``python -m goldsmith.worker``: started by ``goldsmith up`` and ``goldsmith worker``."""

from goldsmith.kernel.settings import Settings
from goldsmith.worker.main import run

if __name__ == "__main__":
    run(Settings.from_environment())
