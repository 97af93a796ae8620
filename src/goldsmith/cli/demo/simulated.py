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
_ASKING = ("?", "？", "؟")
_CARE = (0.94, 0.9, 0.86, 0.8)  # how often each gets the topic its author meant


class SimulatedAnnotator:
    """Answers messages as their author meant them, but for slips."""

    def __init__(self, number: int, meant: Mapping[str, Message]) -> None:
        self._random = random.Random(f"simulated annotator {number}")  # noqa: S311  # no secret
        self._care = _CARE[number % len(_CARE)]
        self._meant = meant

    def judge(self, lease: dict[str, Any]) -> dict[str, Any]:
        """Answers for a lease."""
        message = self._meant[lease["item"]["fields"]["text"]]
        topic, urgency = message.topic, message.urgency
        if self._random.random() > self._care:
            topic = _CONFUSED_WITH[topic]
        if self._random.random() > self._care - 0.1:
            urgency = min(3, max(1, urgency + self._random.choice((-1, 1))))
        answers = answers_for(topic, urgency) | wants_of(message, self._random, self._care)
        return answers | answers_to(message.text, message.language, self._random)

    def pace_ms(self) -> int:
        """A made-up time for one message; it belongs to nobody."""
        return int(self._random.lognormvariate(8.9, 0.4))


def answers_for(topic: str, urgency: int) -> dict[str, Any]:
    """Answers in the one shape that all answers have."""
    reason: dict[str, Any] = {
        "state": "empty" if urgency == 3 else "not_asked",
        "marks": [],
    }
    return {"topic": _one(topic), "urgency": _one(urgency), "reason": reason}


def wants_of(
    message: Message, chance: random.Random | None = None, care: float = 1.0
) -> dict[str, Any]:
    """What the writer wants, several things or none; without care one of them is overlooked."""
    wanted = {
        "answer": any(mark in message.text for mark in _ASKING),
        "money": message.topic in {"billing", "refund"},
        "repair": message.topic in {"bug", "login"},
        "now": message.urgency == 3,
    }
    said = [name for name, is_wanted in wanted.items() if is_wanted]
    if chance is not None and said and chance.random() > care:
        said.remove(chance.choice(said))
    marks = [{"id": f"w{number}", "value": name} for number, name in enumerate(said, 1)]
    return {"wants": {"state": "answered" if said else "empty", "marks": marks}}


def _one(value: str | int) -> dict[str, Any]:
    return {"state": "answered", "marks": [{"id": "m1", "value": value}]}
