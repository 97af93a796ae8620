"""The demo's project *which answer is better*: half judged by simulated people, half for you."""

from pathlib import Path
from typing import Any

from goldsmith.cli.demo import answers
from goldsmith.cli.demo.steps import (
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
from goldsmith_client import Goldsmith

NAME = "Which answer is better"
_N_ADJUDICATED = 3
_MAPPING = {
    "fields": {name: name for name in ("prompt", "answer_1", "answer_2", "answer_3")},
    "external_id": "id",
    "language": "language",
    "metadata": ["use"],
}


def fill_answers(
    database: Database, address: str, everybody: Everybody, data: Path, step: Tell
) -> None:
    """Import our prompts, let simulated people judge half of them, and settle a few."""
    (data / "material").mkdir(exist_ok=True)
    file = data / "material" / "answers.jsonl"
    answers.write_prompts(file)
    simulated = simulated_of(everybody)
    people_only = people_of(everybody)
    with Goldsmith(address, everybody["owner"].token) as client:
        step("importing prompts with two or three answers in four languages")
        words = "Preference, rubric and correction. Half judged by simulated annotators."
        project = open_project(client, database, everybody, NAME, words)
        version_id = release_guideline(project, "answers_guideline.json")
        project.import_file(
            file,
            mapping=_MAPPING,
            source="written for this demo",
            licence="Apache-2.0",
            sensitivity="none",
        )
        item_ids = [item["id"] for item in project.items(sort="oldest", limit=200)]
        order = {"guideline_version_id": version_id, "order": "random", "seed": 11}
        first = open_batch(project, "First half", item_ids[::2], 2, simulated, order)
        open_batch(project, "Second half", item_ids[1::2], 2, people_only, order)
    meant = {prompt.text: prompt for prompt in answers.prompts()}
    judges = [answers.SimulatedJudge(number, meant) for number in range(len(simulated))]
    words = "comparing half of the answers with simulated annotators"
    let_work(address, project.id, first, simulated, judges, step, words)

    def settle(fields: dict[str, str]) -> dict[str, Any]:
        prompt = meant[fields["prompt"]]
        return answers.answers_for(prompt, prompt.best, 2, prompt.criteria, prompt.corrected)

    with Goldsmith(address, everybody["reviewer"].token) as client:
        words = "Judged again with the clauses at hand."
        settle_few(client.project(project.id), _N_ADJUDICATED, settle, words)
