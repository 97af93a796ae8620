"""Simulated annotators: each errs in a way of its own, the same in every run."""

import random
from collections.abc import Mapping
from typing import Any

from goldsmith.cli.demo.material import Message
from goldsmith.cli.demo.mentions import answers_to

_CONFUSED_WITH = {
    "billing": "refund",
    "refund": "billing",
    "cancellation": "refund",
    "delivery": "question",
    "login": "bug",
    "bug": "login",
    "praise": "question",
    "question": "delivery",
}
_CARE = (0.94, 0.9, 0.86, 0.8)  # how often each gets the topic its author meant


class SimulatedAnnotator:
    """Answers messages as their author meant them, but for slips."""

    def __init__(
        self, number: int, meant: Mapping[str, Message], *, overlooks: bool = True
    ) -> None:
        self._random = random.Random(f"simulated annotator {number}")  # noqa: S311  # no secret
        self._care = _CARE[number % len(_CARE)]
        self._meant = meant
        self._overlooks = overlooks

    def judge(self, lease: dict[str, Any]) -> dict[str, Any]:
        """Answers for a lease."""
        message = self._meant[lease["item"]["fields"]["text"]]
        topic, urgency = message.topic, message.urgency
        if self._random.random() > self._care:
            topic = _CONFUSED_WITH[topic]
        if self._random.random() > self._care - 0.1:
            urgency = min(3, max(1, urgency + self._random.choice((-1, 1))))
        chance = self._random if self._overlooks else None
        return answers_for(topic, urgency) | answers_to(message.text, message.language, chance)

    def pace_ms(self) -> int:
        """A made-up time for one message; it belongs to nobody."""
        return int(self._random.lognormvariate(8.9, 0.4))


class Copied(SimulatedAnnotator):
    """Errs often, and says of a message what they said before, so that somebody can copy it."""

    def __init__(self, number: int, meant: Mapping[str, Message]) -> None:
        super().__init__(number, meant, overlooks=False)
        self._number = number
        self._care = 0.7

    def judge(self, lease: dict[str, Any]) -> dict[str, Any]:
        """The same answers each time."""
        self._random.seed(f"{self._number} {lease['item']['fields']['text']}")
        return super().judge(lease)


class Copier(SimulatedAnnotator):
    """Gives the answers of somebody else, with every mistake."""

    def __init__(self, number: int, meant: Mapping[str, Message], copied: Copied) -> None:
        super().__init__(number, meant)
        self._copied = copied

    def judge(self, lease: dict[str, Any]) -> dict[str, Any]:
        """What the other says."""
        return self._copied.judge(lease)


class Careless(SimulatedAnnotator):
    """Sees how urgent a message sounds, and gives the same topic throughout."""

    topic = "question"

    def judge(self, lease: dict[str, Any]) -> dict[str, Any]:
        """The one topic, whatever it says."""
        return super().judge(lease) | {"topic": _one(self.topic)}


def answers_for(topic: str, urgency: int) -> dict[str, Any]:
    """Answers in the one shape that all answers have."""
    reason: dict[str, Any] = {
        "state": "empty" if urgency == 3 else "not_asked",
        "marks": [],
    }
    return {"topic": _one(topic), "urgency": _one(urgency), "reason": reason}


def _one(value: str | int) -> dict[str, Any]:
    return {"state": "answered", "marks": [{"id": "m1", "value": value}]}
