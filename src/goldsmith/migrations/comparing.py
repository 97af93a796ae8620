"""What is compared when models and database are held side by side."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.dialects.postgresql.base import ischema_names

from goldsmith.kernel.events import Xid8

ischema_names["xid8"] = Xid8  # SQLAlchemy does not know it, and could not read it back


def is_ours(name: str | None, kind: str, parents: Mapping[str, Any]) -> bool:
    """Whether a table is described by our models; procrastinate brings its own."""
    table = name if kind == "table" else parents.get("table_name")
    return not str(table).startswith(("procrastinate_", "alembic_"))
