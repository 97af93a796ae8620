"""Fill the demo, step by step, through the API; a step that was done before is left out."""

from collections.abc import Callable
from pathlib import Path

from goldsmith.cli.demo import comparing, listening, looking, material, messages, people, trained
from goldsmith.cli.demo.archives import MaterialMissing
from goldsmith.cli.demo.steps import (
    REVIEWS,
    Everybody,
    Tell,
    open_project,
    release_guideline,
    usual_of,
)
from goldsmith.kernel.database import Database
from goldsmith.kernel.settings import Settings
from goldsmith_client import Goldsmith, Problem


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
        messages.fill_messages(database, address, everybody, settings.data_dir, step)
        usual = usual_of(everybody)
        comparing.fill_answers(database, address, usual, settings.data_dir, step)
        listening.fill_words(database, address, usual, settings.data_dir, step)
        looking.fill_photographs(database, address, usual, settings.data_dir, step)
        _fill_reviews(database, address, usual, settings.data_dir, step)
        trained.fill_suggestions(address, usual, settings.data_dir, step)
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
        step("importing 1,200 sentences with 24,000 ratings, and what a rule says of 300")
        project.import_file(
            file,
            mapping=mapping,
            source="vaderSentiment 3.3.2, additional resources; Hu and Liu 2004",
            licence="MIT",
            language="en",
            sensitivity="none",
        )
