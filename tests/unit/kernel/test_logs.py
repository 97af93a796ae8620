"""The server's log says where something failed and never what people wrote."""

import logging
from collections.abc import Iterator

import psycopg
import pytest
import structlog

from goldsmith.kernel import logs
from goldsmith.kernel.errors import Invalid

SECRET = "the secret of the river"


@pytest.fixture
def configured(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Logs as a server has them, into what the test captures."""
    before = logging.getLogger().handlers[:]
    logs.configure("info")
    yield
    logging.getLogger().handlers[:] = before
    structlog.reset_defaults()


def look_up(key: str) -> None:
    {}[key]


def failing(error: Exception) -> Exception:
    try:
        try:
            look_up(SECRET)
        except KeyError as first:
            raise error from first
    except type(error) as caught:
        return caught


@pytest.mark.parametrize(
    "error",
    [
        ValueError(SECRET),
        Invalid(SECRET),
        UnicodeDecodeError("utf-8", SECRET.encode(), 0, 1, SECRET),
        psycopg.errors.UniqueViolation(f"duplicate key\nDETAIL:  Key (name)=({SECRET})"),
        psycopg.errors.InvalidTextRepresentation(f'invalid input syntax: "{SECRET}"'),
    ],
)
def test_the_words_of_an_error_are_left_out(error: Exception) -> None:
    told = logs.describe(failing(error))
    assert SECRET not in told
    assert type(error).__name__ in told
    assert "KeyError" in told
    assert "in failing" in told


def test_what_names_code_is_kept() -> None:
    told = logs.describe(failing(TypeError("f() takes 2 positional arguments")))
    assert "TypeError: f() takes 2 positional arguments" in told


def test_an_unreachable_database_is_named() -> None:
    told = logs.describe(psycopg.OperationalError("connection refused by 10.0.0.7"))
    assert "connection refused by 10.0.0.7" in told


def test_libraries_log_no_words_either(
    configured: None, capsys: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger("somebody").error("It failed", exc_info=failing(ValueError(SECRET)))
    told = capsys.readouterr().err
    assert "It failed" in told
    assert "ValueError" in told
    assert SECRET not in told
