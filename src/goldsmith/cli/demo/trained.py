"""Suggestions of the demo: models really trained on what is settled, before what waits for people."""

from pathlib import Path

from goldsmith.cli.demo import material
from goldsmith.cli.demo.steps import (
    MESSAGES,
    REVIEWS,
    SECOND_HALF,
    Everybody,
    Tell,
    open_batch,
    people_of,
)
from goldsmith_client import Goldsmith
from goldsmith_client.project import Project

UNRATED = "Not rated yet"


def fill_suggestions(address: str, everybody: Everybody, data: Path, step: Tell) -> None:
    """Train models on labels of the demo, and let them suggest for its open batches."""
    with Goldsmith(address, everybody["owner"].token) as client:
        messages = client.project(MESSAGES)
        batches = {batch["name"]: batch["id"] for batch in messages.batches()}
        for question_id in ("topic", "mentions"):
            step(f"training a model for “{question_id}” on the labels of the first half")
            _suggest(messages, question_id, batches[SECOND_HALF])
        step("training a model on 24,000 ratings, for sentences that have none")
        reviews = client.project(REVIEWS)
        unrated = _open_unrated(reviews, everybody, data)
        _suggest(reviews, "sentiment", unrated)
        step("training a model that gives several labels, on what a rule says of 300 sentences")
        _suggest(reviews, "about", unrated)


def _suggest(project: Project, question_id: str, batch_id: str) -> None:
    """What was trained in an earlier run is left as it is."""
    model = project.find_model(question_id) or project.train(question_id)
    project.let_model_suggest(model["id"], batch_id)


def _open_unrated(project: Project, everybody: Everybody, data: Path) -> str:
    known = {batch["name"]: batch["id"] for batch in project.batches()}
    if UNRATED in known:
        return str(known[UNRATED])
    file = data / "material" / "unrated-sentences.csv"
    material.write_unrated_sentences(file, data / "material")
    found = project.import_file(
        file,
        mapping={"fields": {"text": "text"}, "external_id": "id"},
        source="vaderSentiment 3.3.2, additional resources; Hu and Liu 2004",
        licence="MIT",
        language="en",
        sensitivity="none",
    )
    items = project.items(import_id=found["id"], limit=200)
    people_only = people_of(everybody)
    policy = {"order": "random", "seed": 7, "suggestions": "shown", "hidden_share": 0.1}
    return open_batch(project, UNRATED, [item["id"] for item in items], 2, people_only, policy)
