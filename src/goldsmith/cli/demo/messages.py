"""The demo's project of support messages: labelled in part, measured, and half of it left for you."""

import random
from itertools import islice
from pathlib import Path
from typing import Any

from goldsmith.cli.demo import material, measuring
from goldsmith.cli.demo.mentions import answers_to
from goldsmith.cli.demo.simulated import SimulatedAnnotator, answers_for
from goldsmith.cli.demo.steps import (
    MESSAGES,
    SECOND_HALF,
    Everybody,
    Tell,
    let_work,
    open_batch,
    open_project,
    people_of,
    release_guideline,
    simulated_of,
)
from goldsmith.kernel.database import Database
from goldsmith_client import Goldsmith

_N_ADJUDICATED = 8
_N_PLAIN, _N_MEASURED, _N_GOLD = 90, 32, 14  # of the first half; the rest waits, too


def fill_messages(
    database: Database, address: str, everybody: Everybody, data: Path, step: Tell
) -> None:
    """Import our messages, let simulated people label half of them, and look at how well they did."""
    (data / "material").mkdir(exist_ok=True)
    file = data / "material" / "support-messages.jsonl"
    material.write_support_messages(file)
    meant = {message.text: message for message in material.support_messages()}
    with Goldsmith(address, everybody["owner"].token) as client:
        step("importing support messages in eight languages")
        words = "Half labelled by simulated annotators; the other half waits for you."
        project = open_project(client, database, everybody, MESSAGES, words)
        version_id = release_guideline(project, "messages_guideline.json")
        project.import_file(
            file, source="written for this demo", licence="Apache-2.0", sensitivity="none"
        )
        items = list(project.items(sort="oldest", limit=200))
        order = {"guideline_version_id": version_id, "order": "random", "seed": 7}
        ids = [item["id"] for item in items]
        half = ids[::2]
        random.Random("first half").shuffle(half)  # noqa: S311  # no secret
        told = iter(half)
        plain, measured, golden = (list(islice(told, n)) for n in (_N_PLAIN, _N_MEASURED, _N_GOLD))
        simulated = simulated_of(everybody)
        first = open_batch(project, "First half", plain, 2, simulated, order)
        shown = {"suggestions": "shown", "hidden_share": 0.1}
        open_batch(
            project, SECOND_HALF, [*ids[1::2], *told], 2, people_of(everybody), order | shown
        )
    annotators = [SimulatedAnnotator(number, meant) for number in range(len(simulated))]
    measuring.make_ruling(address, project.id, first, everybody, meant, step)
    words = "labelling half of them with simulated annotators"
    let_work(address, project.id, first, simulated, annotators, step, words)

    def settle(fields: dict[str, str]) -> dict[str, Any]:
        message = meant[fields["text"]]
        answers = answers_for(message.topic, message.urgency)
        return answers | answers_to(message.text, message.language)

    step("settling a few disagreements")
    with Goldsmith(address, everybody["reviewer"].token) as client:
        settled = measuring.settle_with_reasons(client.project(project.id), _N_ADJUDICATED, settle)
    texts = {item["id"]: item["fields"] for item in items}
    by_hand = {item_id: settle(texts[item_id]) for item_id in golden}
    with Goldsmith(address, everybody["owner"].token) as client:
        measuring.hide_gold(client, project.id, settled, by_hand, step)
        batch_id = measuring.open_measured(client.project(project.id), measured, everybody, order)
    measuring.let_measured(address, project.id, batch_id, everybody, meant, step)
    measuring.audit(address, project.id, everybody, meant, step)
