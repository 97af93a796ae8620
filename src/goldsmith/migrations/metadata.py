"""All tables of the product, for creating and comparing schemas."""

import importlib
import importlib.util
import pkgutil

from sqlalchemy import MetaData

import goldsmith.domains
from goldsmith.kernel import events, idempotency, jobs, sealing, stale
from goldsmith.kernel.database import Base

KERNEL_TABLES = (events, idempotency, jobs, sealing, stale)


def all_tables() -> MetaData:
    """The metadata with the kernel's tables and every domain's."""
    for domain in pkgutil.iter_modules(goldsmith.domains.__path__):
        name = f"goldsmith.domains.{domain.name}.tables"
        if importlib.util.find_spec(name) is not None:
            tables = importlib.import_module(name)
            for part in pkgutil.iter_modules(getattr(tables, "__path__", ())):
                importlib.import_module(f"{name}.{part.name}")
    return Base.metadata
