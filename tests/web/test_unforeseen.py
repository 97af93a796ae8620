"""A fault of ours: told with a number, guarded like every answer, and logged without content."""

from collections.abc import Callable, Iterator
from unittest.mock import Mock

import pytest
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from httpx import Response

from goldsmith.kernel import events
from goldsmith.kernel.actor import Role
from goldsmith.web import problem_handlers
from goldsmith.web.faults import AnswerBrokeOff
from tests.web.conftest import House

SECRET = "the secret of the river"


@pytest.fixture
def fault(house: House, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Response]:
    """An answer to a request that meets a fault."""
    owner = house.sign_in(Role.OWNER)

    def break_down(*_: object, **__: object) -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr(events, "append", break_down)
    return lambda: owner.post("/api/v1/projects", json={"name": "Too much"})


def test_a_fault_is_told_with_a_number_to_look_for(
    fault: Callable[[], Response], monkeypatch: pytest.MonkeyPatch
) -> None:
    log = Mock()
    monkeypatch.setattr(problem_handlers, "log", log)
    answer = fault()
    assert (answer.status_code, answer.json()["code"]) == (500, "unexpected")
    assert log.error.call_args.kwargs["incident"] == answer.json()["incident"]
    assert SECRET not in answer.text


def test_a_fault_carries_the_headers_of_every_answer(fault: Callable[[], Response]) -> None:
    headers = fault().headers
    assert headers["content-type"] == "application/problem+json"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert headers["cache-control"] == "no-store"


def test_an_answer_that_fails_half_way_is_cut_short(app: FastAPI) -> None:
    def half() -> Iterator[bytes]:
        yield b"half"
        raise ValueError(SECRET)

    path = "/half-of-an-answer"
    app.add_api_route(path, lambda: StreamingResponse(half()), include_in_schema=False)
    app.router.routes.insert(0, app.router.routes.pop())  # before the pages
    with pytest.raises(AnswerBrokeOff) as broken:
        TestClient(app).get(path)
    app.router.routes.pop(0)
    assert broken.value.__suppress_context__
