"""What hands feel: a key to the next text painted, and the table over a million items."""

import csv
import time
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlencode

from benchmarks.bars import WORDS, bar, percentile, text_of
from benchmarks.installation import CHOICES, Installation
from benchmarks.screen import browse

N_SUBMITS, PAUSE_MS = 300, 120
N_ITEMS, ROUNDS, ANSWERED_EVERY = 1_000_000, 3, 10
LANGUAGES = ("en", "de", "fr", "es")
SOURCES = 50
MAPPING = {
    "fields": {"text": "text"},
    "external_id": "id",
    "language": "language",
    "metadata": ["source"],
    "answers": [
        {"column": "label", "question_id": "sentiment", "annotator": "somebody"},
        {"column": "second", "question_id": "sentiment", "annotator": "somebody else"},
    ],
}
_RARE = N_ITEMS * 7 // 9


def run() -> None:
    """Measure both; without Chromium or the front end's packages there is nothing to measure."""
    with Installation() as place:
        _submits(place)
    with Installation() as place:
        _table(place)


def _submits(place: Installation) -> None:
    project_id = place.make_project("submits")
    place.import_texts(project_id, N_SUBMITS * 2)
    with place.owner() as client:
        me = client.get("/me").json()["person"]["id"]
    batch_id = place.open_batch(project_id, [me])
    took = browse(place, "browser.mjs", batch=batch_id, submits=N_SUBMITS, pause_ms=PAUSE_MS)[
        "submits"
    ]
    middle, slow = median(took), percentile(took, 0.95)
    print(
        f"submit to paint, {len(took)} keys: median {middle:.1f}, p95 {slow:.1f}, max {max(took):.1f} ms"
    )
    bar("browser.submit_to_paint_ms", middle, None, "<=50", lambda _: middle <= 50)
    bar("browser.submit_to_paint_p95_ms", slow, None, "<=100", lambda _: slow <= 100)


def _table(place: Installation) -> None:
    project_id = place.make_project("table")
    began = time.monotonic()
    file = _write(place.folder / "many.csv", N_ITEMS)
    place.import_file(project_id, file, mapping=MAPPING, sensitivity="none")
    print(f"{N_ITEMS} items in after {time.monotonic() - began:.0f} s", flush=True)
    place.wait_until_idle()
    print(f"findable after {time.monotonic() - began:.0f} s", flush=True)
    filters = {name: urlencode(search) for name, search in _filters(place).items()}
    rounds = browse(place, "browser.mjs", project=project_id, rounds=ROUNDS, filters=filters)[
        "rounds"
    ]
    each = {name: median(one[name] for one in rounds) for name in rounds[0]}
    for name, took in each.items():
        print(f"table {name}: {took:.0f} ms")
    first, worst = each.pop("first_page"), max(each, key=lambda name: each[name])
    bar("browser.table_first_page_ms", first, None, "<=300", lambda _: first <= 300)
    bar(
        f"browser.table_filter_ms[{worst}]",
        each[worst],
        None,
        "<=300",
        lambda _: each[worst] <= 300,
    )


def _filters(place: Installation) -> dict[str, dict[str, Any]]:
    with place.owner() as client:
        people = client.get("/people").json()
        people = people["items"] if isinstance(people, dict) else people
    somebody = next(one["id"] for one in people if one["name"] == "somebody")
    return {
        "rare word": {"q": str(_RARE)},
        "common word": {"q": WORDS[9]},
        "two words": {"q": f"{WORDS[9]} {WORDS[20]}"},
        "rare substring": {"contains": f"m {_RARE}"},
        "common substring": {"contains": "attery"},
        "status": {"status": '["new"]'},
        "judged": {"status": '["judged"]'},
        "label": {"label": '["sentiment:positive"]'},
        "annotator": {"annotator": somebody},
        "agreement": {"agreement_below": "0.5", "sort": "agreement"},
        "by agreement": {"sort": "agreement"},
        "by id": {"sort": "external_id"},
        "newest": {"sort": "newest"},
        "language": {"language": "fr"},
        "metadata": {"meta": '["source:s7"]'},
        "language and label": {"language": "fr", "label": '["sentiment:negative"]'},
        "language and word": {"language": "de", "q": WORDS[11]},
    }


def _write(path: Path, n: int) -> Path:
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text", "language", "source", "label", "second"])
        for number in range(n):
            turn = number // ANSWERED_EVERY
            is_answered = number % ANSWERED_EVERY == 0
            labels = [CHOICES[turn % 3], CHOICES[turn % 2]] if is_answered else ["", ""]
            language = LANGUAGES[number % len(LANGUAGES)]
            writer.writerow([number, text_of(number), language, f"s{number % SOURCES}", *labels])
    return path
