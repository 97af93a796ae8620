"""Annotators at work: each asks for an item, submits, asks again, without a pause to think."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import aiohttp

from benchmarks.bars import Usage, measured
from benchmarks.installation import Installation


class Server(Protocol):
    """What a server must be able to do to be measured."""

    async def next_item(self, person: int) -> Any: ...
    async def submit(self, person: int, item: Any) -> str: ...
    def key_of(self, item: Any) -> str: ...


@dataclass
class Work:
    """What came of it."""

    wall_s: float = 0.0
    acknowledged: list[str] = field(default_factory=list)
    next_s: list[float] = field(default_factory=list)
    submit_s: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    by_item: Counter[str] = field(default_factory=Counter)

    @property
    def per_s(self) -> float:
        """Annotations a second."""
        return len(self.acknowledged) / self.wall_s

    @property
    def cycle_s(self) -> list[float]:
        """Time of next and submit together."""
        return [a + b for a, b in zip(self.next_s, self.submit_s, strict=False)]

    @property
    def n_doubled(self) -> int:
        """Items with more than one annotation, where one was wanted."""
        return sum(1 for n in self.by_item.values() if n > 1)


async def work(server: Server, n_people: int, seconds: float) -> Work:
    """Let people work for some time."""
    done = Work()
    began = time.perf_counter()

    async def one(person: int) -> None:
        misses = 0
        while time.perf_counter() - began < seconds and misses < 50:
            try:
                start = time.perf_counter()
                item = await server.next_item(person)
                middle = time.perf_counter()
                if item is None:
                    misses += 1
                    await asyncio.sleep(0.05)
                    continue
                acknowledged = await server.submit(person, item)
            except (aiohttp.ClientError, RuntimeError, TimeoutError) as error:
                done.errors[f"{type(error).__name__} {str(error)[:100]}"] += 1
                await asyncio.sleep(0.05)
                continue
            done.next_s.append(middle - start)
            done.submit_s.append(time.perf_counter() - middle)
            done.acknowledged.append(acknowledged)
            done.by_item[server.key_of(item)] += 1

    await asyncio.gather(*(one(person) for person in range(n_people)))
    done.wall_s = time.perf_counter() - began
    return done


def work_at(
    place: Installation,
    batch_id: str,
    tokens: Sequence[str],
    answers: "Answering",
    seconds: float,
) -> tuple[Work, Usage]:
    """Let people work on a batch of ours, and measure what all of its processes use meanwhile."""

    async def go() -> Work:
        async with Goldsmith(place.url, batch_id, tokens, answers) as server:
            return await work(server, len(tokens), seconds)

    with measured(place.pid, place.processes("postgres")[0].pid) as usage:
        done = asyncio.run(go())
    return done, usage


Answering = Callable[[dict[str, Any]], dict[str, Any]]


class Goldsmith:
    """Our server. A submit returns the refilled queue, so that one request serves one annotation."""

    def __init__(self, url: str, batch_id: str, tokens: Sequence[str], answers: Answering) -> None:
        self._url = f"{url}/api/v1"
        self._batch_id = batch_id
        self._headers = [{"Authorization": f"Bearer {token}"} for token in tokens]
        self._queues: dict[int, list[dict[str, Any]]] = {}
        self._answers = answers
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> "Goldsmith":
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=60)
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._session is not None:
            await self._session.close()

    def key_of(self, item: Any) -> str:
        """What is judged."""
        return str(item["item"]["id"])

    async def next_item(self, person: int) -> Any:
        """The head of the queue, which the last submit brought along."""
        queue = self._queues.get(person)
        if not queue:
            answer = await self._post(person, f"/batches/{self._batch_id}/leases", {"want": 1})
            queue = self._queues[person] = answer["leases"]
        return queue[0] if queue else None

    async def submit(self, person: int, item: Any) -> str:
        """Answer, and keep the refilled queue."""
        body = {
            "answers": self._answers(item),
            "active_ms": 1000,
            "elapsed_ms": 1000,
            "base_revision": item["base_revision"],
            "want": 1,
        }
        self._queues.pop(person, None)
        answer = await self._post(person, f"/leases/{item['id']}/annotation", body)
        self._queues[person] = answer["queue"]["leases"]
        return str(answer["annotation"]["id"])

    async def _post(self, person: int, path: str, body: Any) -> Any:
        if self._session is None:
            raise RuntimeError("enter it first")
        async with self._session.post(
            self._url + path, json=body, headers=self._headers[person]
        ) as answer:
            if answer.status >= 400:
                raise RuntimeError(f"HTTP {answer.status} {(await answer.text())[:150]}")
            return await answer.json()
