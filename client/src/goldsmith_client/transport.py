"""Requests that survive a lost answer: tried again, and stored once thanks to a key."""

import time
import uuid
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import httpx

from goldsmith_client.problems import Problem, ServerUnreachable

_TRIES = 5
_WAITS_S = (0.2, 0.5, 1.0, 2.0)
_BUSY = {502, 503, 504}

Body = Callable[[], Iterable[bytes]]


class Transport:
    """One connection pool with a token; knows nothing of what is asked."""

    def __init__(
        self,
        url: str,
        token: str | None,
        *,
        timeout_s: float = 60.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._client = httpx.Client(
            base_url=url.rstrip("/"), headers=headers, timeout=timeout_s, transport=transport
        )

    def send(
        self,
        method: str,
        path: str,
        *,
        json: object = None,
        params: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Body | None = None,
    ) -> httpx.Response:
        """Send a request and return the answer. Raises Problem, ServerUnreachable.

        A body is a function, so that it can be sent again from its beginning.
        """
        extra = dict(headers or {})
        if method == "POST":
            extra.setdefault("Idempotency-Key", str(uuid.uuid4()))
        kept = {name: value for name, value in (params or {}).items() if value is not None}
        for number in range(_TRIES):
            try:
                answer = self._client.request(
                    method,
                    path,
                    json=json,
                    params=kept,
                    headers=extra,
                    content=None if body is None else body(),
                )
            except httpx.TransportError as error:
                failure: Exception = error
            else:
                if answer.status_code not in _BUSY:
                    return _checked(answer)
                failure = Problem(answer.status_code, _document(answer))
            if number < len(_WAITS_S):
                time.sleep(_WAITS_S[number])
        raise ServerUnreachable(f"{self._client.base_url} does not answer: {failure}") from failure

    def download(self, path: str, target: Path, params: Mapping[str, Any] | None = None) -> int:
        """Stream an answer into a file, which appears only when it is whole; returns its size."""
        kept = {name: value for name, value in (params or {}).items() if value is not None}
        growing = target.with_name(target.name + ".partial")
        with self._client.stream("GET", path, params=kept) as answer:
            if answer.is_error:
                answer.read()
                _checked(answer)
            with growing.open("wb") as file:
                for chunk in answer.iter_bytes(1 << 20):
                    file.write(chunk)
        growing.rename(target)
        return target.stat().st_size

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


def _checked(answer: httpx.Response) -> httpx.Response:
    if answer.is_error:
        raise Problem(answer.status_code, _document(answer))
    return answer


def _document(answer: httpx.Response) -> Mapping[str, Any]:
    try:
        document = answer.json()
    except ValueError:
        return {"detail": answer.text[:300]}
    return document if isinstance(document, dict) else {}
