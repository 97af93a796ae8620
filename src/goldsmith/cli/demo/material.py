"""The demo's material: real review sentences with their ratings, and our own support messages."""

import ast
import csv
import io
import json
import re
import tarfile
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from goldsmith.cli.demo.archives import SourceArchive, member

ARCHIVE = SourceArchive(
    "vaderSentiment", "3.3.2", "5d7c06e027fc8b99238edb0d53d970cf97066ef97654009890b83703849632f9"
)
INNER_ARCHIVE = "vaderSentiment-3.3.2/additional_resources/hutto_ICWSM_2014.tar.gz"
SENTENCES = "hutto_ICWSM_2014/amazonReviewSnippets_GroundTruth.txt"
RATINGS = "hutto_ICWSM_2014/amazonReviewSnippets_anonDataRatings.txt"
N_SENTENCES = 1200
N_UNRATED = 120
N_RATINGS = 20
N_ABOUT = 300
_WORDS = {
    "picture": "picture photo image camera lens zoom shot flash",
    "sound": "sound audio music ear headphone volume song",
    "price": "price cost money cheap expensive dollar worth paid",
    "power": "battery batterie charge charger power",
    "use": "easy easily use menu button software manual install",
}


class Message(NamedTuple):
    """A support message, with what its author meant it to be."""

    language: str
    topic: str
    urgency: int
    text: str


def support_messages() -> list[Message]:
    """Our messages, language by language, in the order of the file."""
    file = resources.files("goldsmith.cli.demo").joinpath("support_messages.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Message(language, topic, int(urgency), text) for language, topic, urgency, text in rows]


def write_support_messages(target: Path) -> None:
    """The messages as JSON lines, without what their author meant: annotators say that."""
    with target.open("w", encoding="utf-8") as file:
        for number, message in enumerate(support_messages(), 1):
            row = {"id": f"m{number:03}", "language": message.language, "text": message.text}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def write_review_sentences(target: Path, cache: Path) -> None:
    """Sentences and their ratings as CSV, one column for each place in the source's lists.

    Of the first 300 a rule of ours says what each is about. Raises MaterialMissing.
    """
    sentences = _table(cache, SENTENCES, 2)
    ratings = _table(cache, RATINGS, 3)
    ratings_of = [f"rating_{place:02}" for place in range(1, N_RATINGS + 1)]
    header = ["id", "text", *ratings_of, "about"]
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for place, key in enumerate(list(sentences)[:N_SENTENCES]):
            given = ast.literal_eval(ratings[key])[:N_RATINGS]
            about = ";".join(about_of(sentences[key])) if place < N_ABOUT else ""
            writer.writerow([key, sentences[key], *given, about])


def about_of(sentence: str) -> list[str]:
    """What a review speaks of, by its words: a rule for the demo, and a plain one."""
    said = {word.rstrip("s") for word in re.findall("[a-z]+", sentence.lower())}
    found = [name for name, words in _WORDS.items() if said.intersection(words.split())]
    return found or ["other"]


def write_unrated_sentences(target: Path, cache: Path) -> None:
    """Sentences of the same source that wait for a judgement: those after the rated ones.

    Raises MaterialMissing.
    """
    sentences = _table(cache, SENTENCES, 2)
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text"])
        writer.writerows(list(sentences.items())[N_SENTENCES : N_SENTENCES + N_UNRATED])


def _table(cache: Path, name: str, column: int) -> dict[str, str]:
    """One column of a table of the source, by its first. Raises MaterialMissing."""
    with tarfile.open(ARCHIVE.fetch(cache)) as outer:
        inner_bytes = member(outer, INNER_ARCHIVE)
    with tarfile.open(fileobj=io.BytesIO(inner_bytes)) as inner:
        return dict(_rows(member(inner, name), column))


def _rows(content: bytes, column: int) -> Iterator[tuple[str, str]]:
    for line in content.decode("utf-8-sig", errors="replace").splitlines():
        cells = line.split("\t")
        if len(cells) > column:
            yield cells[0].strip(), cells[column].strip()
