"""What hands feel in long texts with many spans, on pictures with many shapes, on long recordings."""

import json
from statistics import median

from benchmarks import pictures, sounds
from benchmarks.bars import bar, percentile, text_of
from benchmarks.installation import Installation
from benchmarks.screen import browse, tell

_SHORT, _LONG = (2_000, 100), (20_000, 2_000)  # words and spans
_ROUNDS, _SUBMITS, _PAUSE_MS = 7, 25, 700
_PARAGRAPH = 80
_LABELS = [{"id": one, "name": one.title()} for one in ("person", "place", "thing")]
_GUIDELINE = {
    "schema": {
        "fields": [{"id": "text", "title": "Text"}],
        "questions": [
            {
                "id": "names",
                "kind": "spans",
                "title": "Which names?",
                "field": "text",
                "labels": _LABELS,
                "required": False,
                "may_overlap": True,
                "snap": "word",
            },
            {"id": "why", "kind": "short_text", "title": "Why?", "required": False},
        ],
    }
}


def run() -> None:
    """Measure texts of 2,000 words with 100 spans, and of 20,000 words with 2,000."""
    with Installation() as place:
        words, spans = _SHORT
        batch_id = _prepare(place, "short", words, _SUBMITS + 10)
        order = {"spans": spans, "rounds": _ROUNDS, "submits": _SUBMITS, "pause_ms": _PAUSE_MS}
        took = browse(place, "annotators.mjs", task="short", batch=batch_id, **order)
        plain, marked = median(took["plain"][1:]), median(took["open"][1:])
        print(
            f"open without spans: median {plain:.0f}; with {spans} spans {marked - plain:+.0f} ms"
        )
        tell("open", f"open_{spans}_spans_ms", took["open"][1:], 300)
        tell("submit to next painted", f"submit_{spans}_spans_ms", took["submit"], 100)
        words, spans = _LONG
        batch_id = _prepare(place, "long", words, 1)
        for name, frames in browse(
            place, "annotators.mjs", task="hands", batch=batch_id, spans=spans
        ).items():
            slow = percentile(frames, 0.95)
            print(f"{name}: {len(frames)} frames, p95 {slow:.1f}, longest {max(frames):.1f} ms")
            bar(
                f"annotators.{name}_frame_p95_ms",
                slow,
                None,
                "<=50",
                lambda _, slow=slow: slow <= 50,
            )
        pictures.measure(place)
        sounds.measure(place)


def _prepare(place: Installation, name: str, words: int, n: int) -> str:
    project_id = place.make_project(name, _GUIDELINE)
    with place.owner() as client:
        me = client.get("/me").json()["person"]["id"]
    file = place.folder / f"{name}.jsonl"
    with file.open("w") as lines:
        for number in range(n):
            paragraphs = [
                text_of(number * 1000 + part, _PARAGRAPH) for part in range(words // _PARAGRAPH)
            ]
            lines.write(json.dumps({"id": str(number), "text": "\n".join(paragraphs)}) + "\n")
    place.import_file(project_id, file, sensitivity="none", language="en")
    return place.open_batch(project_id, [me])
