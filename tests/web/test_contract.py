"""The OpenAPI against the running application: whatever is sent, the answer is one it names."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, settings
from schemathesis import Case, CheckContext, GenerationMode, Response
from schemathesis.openapi import from_dict
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from goldsmith.kernel.http import Runtime
from goldsmith.web.app import openapi
from tests.web.conftest import House
from tests.web.hints import real, with_hints
from tests.web.world import World, make_world

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "errors.md"
KNOWN_CODES = set(re.findall(r"^\| `(\w+)` \|", REFERENCE.read_text(), re.MULTILINE))

contract = from_dict(with_hints(openapi()))
bounded = settings(
    max_examples=15,
    derandomize=True,  # the same requests in each run
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
sampled = settings(bounded, phases=[Phase.generate])  # without each border of each parameter
# What fits the schema may still not fit the project, and numbers are taken for truth values.
NOT_MEANT = [positive_data_acceptance, negative_data_rejection]


class Caller:
    """Somebody with a token, in a world of their own."""

    def __init__(self, app: FastAPI, world: World, role: str) -> None:
        self._app = app
        self._world = world
        order = {"name": "contract", "scopes": ["read", "annotate", "write"]}
        token = self._world.browsers[role].post("/api/v1/me/tokens", json=order).json()
        self._headers = {"Authorization": f"Bearer {token['secret']}"}

    def send(self, case: Case) -> None:
        """Send a generated request and hold the answer against the contract."""
        ids = self._world.ids
        case.path_parameters = real(case.path_parameters, ids)
        case.query = real(case.query, ids)
        case.body = real(case.body, ids)
        case.call_and_validate(
            app=self._app,
            headers=self._headers,
            excluded_checks=NOT_MEANT,
            additional_checks=[is_a_known_problem],
        )


def is_a_known_problem(_: CheckContext, response: Response, case: Case) -> None:
    """A refusal is a problem document whose code the reference explains; it blames no fitting shape."""
    if response.status_code < 400:
        return
    code: Any = response.json()["code"]
    assert code in KNOWN_CODES, f"the reference does not list {code}"
    fits = case.meta is not None and case.meta.generation.mode is GenerationMode.POSITIVE
    assert not (fits and code == "request_invalid"), response.json()["detail"]


@pytest.fixture(scope="module")
def make_caller(
    app: FastAPI, runtime: Runtime, browser: Callable[[], TestClient]
) -> Callable[[str], Caller]:
    def make(role: str) -> Caller:
        world = make_world(House(runtime, browser), runtime.database, browser())
        return Caller(app, world, role)

    return make


@pytest.fixture(scope="module")
def owner(make_caller: Callable[[str], Caller]) -> Caller:
    return make_caller("owner")


@pytest.fixture(scope="module")
def annotator(make_caller: Callable[[str], Caller]) -> Caller:
    return make_caller("annotator")


@contract.parametrize()
@bounded
def test_an_owner_gets_only_answers_of_the_contract(case: Case, owner: Caller) -> None:
    owner.send(case)


@contract.parametrize()
@sampled
def test_an_annotator_gets_only_answers_of_the_contract(case: Case, annotator: Caller) -> None:
    annotator.send(case)
