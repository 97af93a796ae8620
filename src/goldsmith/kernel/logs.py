"""Logs: one line an event, ids and numbers only.

A traceback is told without variables and without the words of its errors: PostgreSQL quotes rows,
Python quotes values, and both would carry what people wrote into a file that nobody erases.
"""

import logging
import sys
import threading
import traceback
from collections.abc import Iterator
from types import TracebackType

import psycopg
import structlog

from goldsmith.kernel.errors import GoldsmithError

# Their words name code, never data.
_ABOUT_CODE = (AttributeError, ImportError, NameError, TypeError)
_DATA_EXCEPTIONS = "22"  # PostgreSQL's class of errors whose first line quotes a value

log = structlog.get_logger(__name__)


def configure(level: str) -> None:
    """Set up logging for this process, of our own code and of the libraries it stands on."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(_render),
            structlog.processors.EventRenamer("event"),
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
        ),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_WithoutWords("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)


def watch_process() -> None:
    """Log in the same way what would end this process or one of its threads."""
    sys.excepthook = _last_words
    threading.excepthook = lambda found: log.error(
        "thread.failed", exc_info=found.exc_value, name=found.thread and found.thread.name
    )


def describe(error: BaseException) -> str:
    """Where an error and its causes arose, and of which kind they are; not what they say."""
    parts: list[str] = []
    for one in _line_of_causes(error):
        parts += [*traceback.format_tb(one.__traceback__), f"{_kind(one)}\n"]
    return "".join(parts).rstrip()


class _WithoutWords(logging.Formatter):
    def formatException(  # noqa: N802  # logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return "" if ei[1] is None else describe(ei[1])


def _render(
    exc_info: tuple[type[BaseException], BaseException, TracebackType | None],
) -> str:
    return describe(exc_info[1])


def _last_words(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
    else:
        log.error("process.failed", exc_info=error)


def _line_of_causes(error: BaseException) -> Iterator[BaseException]:
    """The first cause first, as a traceback has it."""
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None:
        yield from _line_of_causes(earlier)
    yield error


def _kind(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    facts = [fact for fact in _facts(error) if fact]
    return f"{name}: {' '.join(facts)}" if facts else name


def _facts(error: BaseException) -> list[str | None]:
    if isinstance(error, GoldsmithError):
        return [error.code]
    if isinstance(error, psycopg.Error):
        if error.sqlstate is None:  # the connection's own troubles name an address, not content
            return [str(error)] if isinstance(error, psycopg.OperationalError) else []
        is_quoting = error.sqlstate.startswith(_DATA_EXCEPTIONS)
        said = None if is_quoting else error.diag.message_primary
        return [error.sqlstate, said, error.diag.table_name, error.diag.constraint_name]
    if isinstance(error, OSError):
        return [str(error.errno), error.strerror]
    return [str(error)] if isinstance(error, _ABOUT_CODE) else []
