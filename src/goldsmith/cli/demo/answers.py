"""The demo's own prompts with two or three answers each, and simulated people who compare them."""

import json
import random
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

CRITERIA = ("does_it", "true", "language", "safe")
STRENGTHS = (1, 2, 3)
_VERDICTS = {"+": "met", "-": "not_met", "/": "not_applicable"}
_TIE = "tie"
_CARE = (0.92, 0.88, 0.84, 0.76)  # how often each sees what the authors meant
_HASTE = (0, 0, 0.05, 0.25)  # how often each just takes the answer that is shown first


class Prompt(NamedTuple):
    """A prompt with its answers, and what their author thinks of them."""

    language: str
    use: str
    best: str
    criteria: dict[str, str]
    text: str
    answers: list[str]
    corrected: str


def prompts() -> list[Prompt]:
    """Our prompts in the order of the file."""
    file = resources.files("goldsmith.cli.demo").joinpath("answers.txt")
    blocks = file.read_text(encoding="utf-8").split("\n@ ")[1:]
    return [_prompt(block) for block in blocks]


def _prompt(block: str) -> Prompt:
    head, _, body = block.partition("\n")
    language, use, best, marks = head.split()
    body, _, corrected = body.partition("\n~~~\n")
    text, *answers = (part.strip() for part in body.split("\n---\n"))
    return Prompt(
        language=language,
        use=use,
        best=_TIE if best == "0" else f"answer_{best}",
        criteria={name: _VERDICTS[mark] for name, mark in zip(CRITERIA, marks, strict=True)},
        text=text,
        answers=answers,
        corrected=corrected.strip() or answers[0],
    )


def write_prompts(target: Path) -> None:
    """The prompts as JSON lines, without what their author thinks: annotators say that."""
    with target.open("w", encoding="utf-8") as file:
        for number, prompt in enumerate(prompts(), 1):
            answers = {f"answer_{n}": text for n, text in enumerate(prompt.answers, 1)}
            row = {
                "id": f"p{number:02}",
                "language": prompt.language,
                "use": prompt.use,
                "prompt": prompt.text,
                **{f"answer_{n}": answers.get(f"answer_{n}", "") for n in (1, 2, 3)},
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


class SimulatedJudge:
    """Compares answers as their author does, but for slips of its own, the same in every run."""

    def __init__(self, number: int, meant: Mapping[str, Prompt]) -> None:
        self._random = random.Random(f"simulated judge {number}")  # noqa: S311  # no secret
        self._care = _CARE[number % len(_CARE)]
        self._haste = _HASTE[number % len(_HASTE)]
        self._meant = meant

    def judge(self, lease: dict[str, Any]) -> dict[str, Any]:
        """Answers for a lease."""
        prompt = self._meant[lease["item"]["fields"]["prompt"]]
        shown = lease["presentation"]["order"]
        winner = prompt.best
        if self._random.random() < self._haste:
            winner = shown[0]
        elif self._random.random() > self._care:
            winner = self._random.choice([*shown, _TIE])
        criteria = {name: self._verdict(value) for name, value in prompt.criteria.items()}
        corrected = prompt.corrected
        if self._random.random() > self._care:
            corrected = prompt.answers[0]
        strength = self._random.choices(STRENGTHS, weights=(3, 4, 2))[0]
        return answers_for(prompt, winner, strength, criteria, corrected)

    def _verdict(self, meant: str) -> str:
        if self._random.random() < (self._care + 1) / 2:
            return meant
        return self._random.choice(sorted(_VERDICTS.values()))

    def pace_ms(self) -> int:
        """A made-up time for one prompt; it belongs to nobody."""
        return int(self._random.lognormvariate(10.6, 0.4))


def answers_for(
    prompt: Prompt, winner: str, strength: int, criteria: Mapping[str, str], corrected: str
) -> dict[str, Any]:
    """Answers in the one shape that all answers have."""
    attributes = {} if winner == _TIE else {"strength": strength}
    rubric = [
        {
            "id": f"c-{name}",
            "field": "answer_1",
            "anchor": {"kind": "criterion", "criterion": name, "evidence": []},
            "value": verdict,
        }
        for name, verdict in criteria.items()
    ]
    is_unchanged = corrected == prompt.answers[0]
    correction = {
        "id": "m1",
        "field": "answer_1",
        "value": corrected,
        "attributes": {"is_unchanged": True} if is_unchanged else {},
    }
    return {
        "better": _answered({"id": "m1", "value": winner, "attributes": attributes}),
        "rubric": _answered(*rubric),
        "corrected": _answered(correction),
    }


def _answered(*marks: dict[str, Any]) -> dict[str, Any]:
    return {"state": "answered", "marks": list(marks)}
