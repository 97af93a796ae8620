"""Write a migration for what the models have and the newest revision does not.

    python -m scripts.write_revision 0002 "what changes"

Compares on a database of its own; the result is a draft to read, complete and test.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from goldsmith.kernel.postgres import Postgres
from goldsmith.migrations import history
from goldsmith.migrations.metadata import all_tables


def main(number: str, words: str) -> None:
    """Write ``versions/<number>_<words>.py``."""
    with tempfile.TemporaryDirectory(prefix="gs-") as folder:
        postgres = Postgres(Path(folder) / "postgres", Path(folder) / "log")
        postgres.start(lambda _: None)
        if history.has_revisions():
            history.upgrade(postgres.owner_url)
        config = Config()
        config.set_main_option("script_location", str(Path(history.__file__).parent))
        config.attributes["target_metadata"] = all_tables()
        with create_engine(postgres.owner_url).begin() as connection:
            config.attributes["connection"] = connection
            command.revision(config, words, autogenerate=True, rev_id=number)
        postgres.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
