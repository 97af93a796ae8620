"""Fill the demo, step by step, through the API; a step that was done before is left out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from goldsmith.cli.demo import comparing, listening, looking, material, people, trained
from goldsmith.cli.demo.archives import MaterialMissing
from goldsmith.cli.demo.mentions import answers_to
from goldsmith.cli.demo.simulated import SimulatedAnnotator, answers_for
from goldsmith.cli.demo.steps import (
    MESSAGES,
    REVIEWS,
    SECOND_HALF,
    Everybody,
    Tell,
    let_work,
    open_batch,
    open_project,
    people_of,
    release_guideline,
    settle_few,
    simulated_of,
)
from goldsmith.kernel.database import Database
from goldsmith.kernel.settings import Settings
from goldsmith_client import Goldsmith, Problem

_N_ADJUDICATED = 8


class Stopped(Exception):
    """Somebody ended the filling; the next start goes on with it."""


def fill(settings: Settings, address: str, tell: Tell, *, is_stopping: Callable[[], bool]) -> None:
    """Make the demo's people and projects. Goes on where an earlier run was ended."""
    marker = settings.data_dir / "demo-is-filled"
    if marker.exists():
        return
    database = Database(settings.database_url, pool_size=2)
    with database.transaction() as session:
        everybody = people.gather(session)

    def step(words: str) -> None:
        if is_stopping():
            raise Stopped
        tell(words)

    try:
        _fill_messages(database, address, everybody, settings.data_dir, step)
        comparing.fill_answers(database, address, everybody, settings.data_dir, step)
        listening.fill_words(database, address, everybody, settings.data_dir, step)
        looking.fill_photographs(database, address, everybody, settings.data_dir, step)
        _fill_reviews(database, address, everybody, settings.data_dir, step)
        trained.fill_suggestions(address, everybody, settings.data_dir, step)
        marker.touch()
    except (MaterialMissing, Problem) as problem:
        tell(f"the demo is not whole: {problem.detail}")
    except Stopped:
        return
    finally:
        with database.transaction() as session:
            people.dismiss(session, everybody)
        database.close()


def _fill_reviews(
    database: Database, address: str, everybody: Everybody, data: Path, step: Tell
) -> None:
    cache = data / "material"
    cache.mkdir(exist_ok=True)
    file = cache / "review-sentences.csv"
    step("fetching review sentences with 20 human ratings each")
    material.write_review_sentences(file, cache)
    places = [f"{place:02}" for place in range(1, material.N_RATINGS + 1)]
    mapping = {
        "fields": {"text": "text"},
        "external_id": "id",
        "answers": [
            {
                "column": f"rating_{place}",
                "question_id": "sentiment",
                "annotator": f"anonymous rating {int(place)}",
            }
            for place in places
        ]
        + [
            {
                "column": "about",
                "question_id": "about",
                "annotator": "keyword rule",
                "separator": ";",
            }
        ],
    }
    with Goldsmith(address, everybody["owner"].token) as client:
        project = open_project(
            client, database, everybody, REVIEWS, "Real ratings, imported as past judgements."
        )
        release_guideline(project, "reviews_guideline.json")
        step("importing 1,200 sentences with 24,000 ratings, and what a rule says of 600")
        project.import_file(
            file,
            mapping=mapping,
            source="vaderSentiment 3.3.2, additional resources; Hu and Liu 2004",
            licence="MIT",
            language="en",
            sensitivity="none",
        )


def _fill_messages(
    database: Database, address: str, everybody: Everybody, data: Path, step: Tell
) -> None:
    (data / "material").mkdir(exist_ok=True)
    file = data / "material" / "support-messages.jsonl"
    material.write_support_messages(file)
    with Goldsmith(address, everybody["owner"].token) as client:
        step("importing support messages in eight languages")
        words = "Half labelled by simulated annotators; the other half waits for you."
        project = open_project(client, database, everybody, MESSAGES, words)
        version_id = release_guideline(project, "messages_guideline.json")
        project.import_file(
            file, source="written for this demo", licence="Apache-2.0", sensitivity="none"
        )
        item_ids = [item["id"] for item in project.items(sort="oldest", limit=200)]
        order = {"guideline_version_id": version_id, "order": "random", "seed": 7}
        simulated = simulated_of(everybody)
        first = open_batch(project, "First half", item_ids[::2], 2, simulated, order)
        people_only = people_of(everybody)
        order |= {"suggestions": "shown", "hidden_share": 0.1}
        open_batch(project, SECOND_HALF, item_ids[1::2], 2, people_only, order)
    meant = {message.text: message for message in material.support_messages()}
    annotators = [SimulatedAnnotator(number, meant) for number in range(len(simulated))]
    words = "labelling half of them with simulated annotators"
    let_work(address, project.id, first, simulated, annotators, step, words)
    step("settling a few disagreements")

    def settle(fields: dict[str, str]) -> dict[str, Any]:
        message = meant[fields["text"]]
        answers = answers_for(message.topic, message.urgency)
        return answers | answers_to(message.text, message.language)

    with Goldsmith(address, everybody["reviewer"].token) as client:
        words = "Judged again with the clause on what must be done first."
        settle_few(client.project(project.id), _N_ADJUDICATED, settle, words)
