"""What a judgement of spans, shapes or regions costs beside a single choice, all of them being made."""

import io
import re
import tarfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyvips
import soundfile

from benchmarks.annotators import Answering, work_at
from benchmarks.bars import bar
from benchmarks.installation import GUIDELINE, Installation, a_choice

N_ITEMS, N_PEOPLE, N_MARKS = 4_000, 32, 5
SECONDS, TURNS = 8.0, 2
_SIDE, _RATE, _SOUND_MS = 64, 8_000, 500
_LABELS = [{"id": one, "name": one.title()} for one in ("this", "that")]
_FILES = {"mapping": {"fields": {"file": "what"}, "external_id": "path"}, "language": "en"}


class Kind(NamedTuple):
    """A kind of question, how its items come in, and how it is answered."""

    name: str
    guideline: dict[str, Any]
    bring_in: Callable[[Installation, str], Any]
    answer: Answering


def run() -> None:
    """Measure CPU for each judgement, of server, database and worker; the kinds take turns."""
    with Installation() as place:
        desks = [_open(place, kind) for kind in KINDS]
        place.wait_until_idle()
        cpu_s = [0.0] * len(KINDS)
        n_done = [0] * len(KINDS)
        for _ in range(TURNS):
            for number, (kind, (batch_id, tokens)) in enumerate(zip(KINDS, desks, strict=True)):
                done, usage = work_at(place, batch_id, tokens, kind.answer, SECONDS)
                if done.errors or not done.acknowledged:
                    raise RuntimeError(f"{kind.name}: {dict(done.errors)}")
                cpu_s[number] += usage.cpu_s
                n_done[number] += len(done.acknowledged)
                print(f"{kind.name}: {done.per_s:.0f}/s, others {usage.others_cores:.2f} cores")
    choice_ms, *each_ms = (1000 * s / n for s, n in zip(cpu_s, n_done, strict=True))
    for kind, own_ms in zip(KINDS[1:], each_ms, strict=True):
        bar(
            f"kinds.cpu_ms[{kind.name}]", own_ms, choice_ms, "<=1.3x",
            lambda r: bool(r and r <= 1.3),
        )  # fmt: skip


def _open(place: Installation, kind: Kind) -> tuple[str, list[str]]:
    project_id = place.make_project(kind.name, kind.guideline)
    kind.bring_in(place, project_id)
    people = place.make_annotators(project_id, N_PEOPLE)
    batch_id = place.open_batch(project_id, [person_id for person_id, _ in people])
    return batch_id, [token for _, token in people]


def _asking(kind: str, field: str, **more: Any) -> dict[str, Any]:
    question = {"id": "q", "kind": kind, "title": "What?", "field": "what", "labels": _LABELS}
    fields = [{"id": "what", "kind": field, "title": "What"}]
    return {"schema": {"format": 1, "fields": fields, "questions": [question | more]}}


def _answered(anchors: Iterator[dict[str, Any]]) -> dict[str, Any]:
    marks = [
        {"id": f"m{n}", "field": "what", "anchor": anchor, "value": _LABELS[n % 2]["id"]}
        for n, anchor in enumerate(anchors)
    ]
    return {"q": {"state": "answered", "marks": marks}}


def _spans(lease: dict[str, Any]) -> dict[str, Any]:
    words = islice(re.finditer(r"\w+", lease["item"]["fields"]["what"]), N_MARKS)
    parts = ({"start": word.start(), "end": word.end(), "text": word[0]} for word in words)
    return _answered({"kind": "span", "parts": [part]} for part in parts)


def _boxes(_: dict[str, Any]) -> dict[str, Any]:
    return _answered(
        {"kind": "shape", "shape": "box", "x": 10 * n, "y": 5, "w": 8, "h": 20}
        for n in range(N_MARKS)
    )


def _regions(_: dict[str, Any]) -> dict[str, Any]:
    step = _SOUND_MS // N_MARKS
    return _answered(
        {"kind": "region", "tier": "speech", "start": step * n, "end": step * (n + 1)}
        for n in range(N_MARKS)
    )


def _bring_texts(place: Installation, project_id: str) -> None:
    place.import_texts(project_id, N_ITEMS, field="what")


def _bring_files(
    place: Installation, project_id: str, suffix: str, make: Callable[[np.random.Generator], bytes]
) -> None:
    file: Path = place.folder / f"{suffix}.tar"
    rng = np.random.default_rng(7)
    with tarfile.open(file, "w") as packed:
        for number in range(N_ITEMS):
            data = make(rng)
            info = tarfile.TarInfo(f"{number}.{suffix}")
            info.size = len(data)
            packed.addfile(info, io.BytesIO(data))
    found = place.import_file(project_id, file, sensitivity="none", **_FILES)
    if found["added"] != N_ITEMS:
        raise RuntimeError(f"only {found['added']} of {N_ITEMS} files went in")


def _picture(rng: np.random.Generator) -> bytes:
    pixels = rng.integers(0, 255, (_SIDE, _SIDE, 3), dtype=np.uint8)
    return bytes(pyvips.Image.new_from_array(pixels).write_to_buffer(".png"))


def _sound(rng: np.random.Generator) -> bytes:
    target = io.BytesIO()
    noise = rng.uniform(-0.5, 0.5, _RATE * _SOUND_MS // 1000)
    soundfile.write(target, noise, _RATE, subtype="PCM_16", format="WAV")
    return target.getvalue()


KINDS = [
    Kind("choice", GUIDELINE, lambda place, id_: place.import_texts(id_, N_ITEMS), a_choice),
    Kind("spans", _asking("spans", "text"), _bring_texts, _spans),
    Kind(
        "shapes", _asking("shapes", "image", tools=["box"]),
        lambda place, id_: _bring_files(place, id_, "png", _picture), _boxes,
    ),
    Kind(
        "regions", _asking("regions", "audio", tiers=[{"id": "speech", "title": "Speech"}]),
        lambda place, id_: _bring_files(place, id_, "wav", _sound), _regions,
    ),
]  # fmt: skip
