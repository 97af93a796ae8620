"""Training, suggesting and ordering in a process of their own; and asking live models elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from goldsmith.domains.annotation.queries.offered import find_own_lease
from goldsmith.domains.annotation.verbs.presenting import add_to_lease
from goldsmith.domains.annotation.verbs.slots import put_in_order
from goldsmith.domains.items.queries.items import find_fields
from goldsmith.domains.media.queries import find_sizes
from goldsmith.domains.models.errors import TooLittleSettled
from goldsmith.domains.models.queries import endpoints as endpoint_reads
from goldsmith.domains.models.queries import models as reads
from goldsmith.domains.models.queries.lessons import find_question, find_whole
from goldsmith.domains.models.rules import answer_of, text_of
from goldsmith.domains.models.tables import TrainedModelRow
from goldsmith.domains.models.types import Endpoint, Model
from goldsmith.domains.models.verbs import endpoints, speaking, training
from goldsmith.domains.predictions.types import NamedSource, OfferedRow
from goldsmith.domains.predictions.verbs.sources import name_source
from goldsmith.domains.predictions.verbs.suggesting import suggest
from goldsmith.kernel import events, jobs
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.egress import EgressFailed, EgressRefused
from goldsmith.kernel.ids import BatchId, EndpointId, LeaseId, ModelId, SourceId
from goldsmith.learning.apart import learn_apart
from goldsmith.learning.types import TooLittleToLearn

STEP = 500
RANDOM_SHARE = 0.1
ORDERED = 300
ASKED_AT_ONCE = 20


@jobs.task("models.train")
def train(run: jobs.Run, model_id: ModelId) -> None:
    """Learn from what is settled now. Safe to run twice: it replaces what the version holds."""
    with run.database.transaction() as session:
        task = training.gather(session, model_id)
    lessons = task.lessons
    ask: dict[str, Any] = {
        "act": "train",
        "kind": task.kind,
        "seed": training.SEED,
        "texts": [one.text for one in lessons],
        "labels": [one.label for one in lessons],
        "several": [one.labels for one in lessons],
        "spans": [[[s.start, s.end, s.label] for s in one.spans] for one in lessons],
    }
    try:
        report, weights = learn_apart(ask, told=run.progress)
    except TooLittleToLearn as refusal:
        raise TooLittleSettled(str(refusal)) from refusal
    with run.database.transaction() as session:
        training.keep_model(
            session, model_id, lessons=lessons, report=report, weights=weights or b"",
            blobs=run.blobs,
        )  # fmt: skip


@jobs.task("models.predict")
def predict(run: jobs.Run, model_id: ModelId, batch_id: BatchId) -> None:
    """Suggest for what waits in a batch. Safe to run twice: what was suggested is passed over."""
    with run.database.transaction() as session:
        model = reads.get_model(session, SYSTEM, model_id)
        items = reads.list_open_items(
            session, batch_id, question_id=model.question_id, without=model.source_id
        )
        weights = _weights(run, model)
    for first in range(0, len(items), STEP):
        part = items[first : first + STEP]
        run.progress(first, len(items))
        rows = _suggested(run, model, weights, part)
        with run.database.transaction() as session:
            named = NamedSource(model.name, str(model.number))
            suggest(session, SYSTEM, model.project_id, named=named, rows=rows)
    run.progress(len(items), len(items))


def _suggested(run: jobs.Run, model: Model, weights: bytes, items: list[Any]) -> list[OfferedRow]:
    with run.database.transaction() as session:
        found = find_question(session, model.project_id, model.question_id)
    if found is None:
        return []
    _, schema, question = found
    texts = [text_of(schema, question, fields) for _, fields in items]
    ask = {"act": "predict", "kind": model.kind, "texts": texts}
    said, _ = learn_apart(ask, model=weights, told=lambda _done, _total: None)
    spans = said.get("spans", ())
    told = said.get("guesses") or said.get("several") or [{"spans": one} for one in spans]
    return [
        OfferedRow(answer_of(question, text, one), item_id=item_id)
        for (item_id, _), text, one in zip(items, texts, told, strict=True)
    ]


@jobs.task("models.order")
def order(run: jobs.Run, model_id: ModelId, batch_id: BatchId) -> None:
    """Put what waits in a batch in active order. Safe to run twice: the last order counts."""
    with run.database.transaction() as session:
        model = reads.get_model(session, SYSTEM, model_id)
        items = reads.list_open_items(
            session, batch_id, question_id=model.question_id, without=None
        )
        found = find_question(session, model.project_id, model.question_id)
        weights = _weights(run, model)
    if found is None or not items:
        return
    _, schema, question = found
    run.progress(0, len(items))
    ask = {
        "act": "order",
        "kind": model.kind,
        "texts": [text_of(schema, question, fields) for _, fields in items],
        "n": min(ORDERED, len(items)),
        "random_share": RANDOM_SHARE,
        "seed": training.SEED,
    }
    picked, _ = learn_apart(ask, model=weights, told=lambda _done, _total: None)
    places = [one["place"] for one in picked["picked"]]
    chosen = set(places)
    places += [place for place in range(len(items)) if place not in chosen]
    with run.database.transaction() as session:
        moved = put_in_order(session, SYSTEM, batch_id, [items[place][0] for place in places])
        events.append(
            session, SYSTEM, "batch.ordered", subject_id=batch_id, project_id=model.project_id,
            data={"model": str(model_id), "slots": moved, "random_share": RANDOM_SHARE},
        )  # fmt: skip
    run.progress(len(items), len(items))


def _weights(run: jobs.Run, model: Model) -> bytes:
    with run.database.transaction() as session:
        blob = session.get_one(TrainedModelRow, model.id).blob
    with run.blobs.open_file(blob or "") as file:
        return file.read()


@jobs.task("models.check")
def check(run: jobs.Run, endpoint_id: EndpointId) -> None:
    """Ask a live model how it is, and for its version. Safe to run twice."""
    with run.database.transaction() as session:
        endpoint = endpoint_reads.get_endpoint(session, SYSTEM, endpoint_id)
        found = find_whole(session, endpoint.project_id)
    with _noted(run, endpoint_id) as noted:
        noted.append(speaking.greet(run.egress, endpoint, found))


@jobs.task("models.ask")
def ask(run: jobs.Run, endpoint_id: EndpointId, batch_id: BatchId) -> None:
    """Ask a live model about what waits in a batch. Safe to run twice: known answers add nothing."""
    with run.database.transaction() as session:
        endpoint = endpoint_reads.get_endpoint(session, SYSTEM, endpoint_id)
        items = reads.list_open_items(session, batch_id, question_id="", without=None)
    left_out: list[str] = []
    for first in range(0, len(items), ASKED_AT_ONCE):
        run.progress(first, len(items))
        left_out += _ask(run, endpoint, items[first : first + ASKED_AT_ONCE]).left_out
        _note_left_out(run, endpoint_id, left_out)
    run.progress(len(items), len(items))


@jobs.task("models.ask_for_lease")
def ask_for_lease(run: jobs.Run, endpoint_id: EndpointId, lease_id: LeaseId) -> None:
    """Ask a live model about one item in somebody's hands. Safe to run twice."""
    with run.database.transaction() as session:
        endpoint = endpoint_reads.get_endpoint(session, SYSTEM, endpoint_id)
        item_id = find_own_lease(session, SYSTEM, lease_id).item_id
        fields = find_fields(session, item_id) or {}
    heard = _ask(run, endpoint, [(item_id, fields)])
    _note_left_out(run, endpoint_id, heard.left_out)
    with run.database.transaction() as session:
        add_to_lease(session, lease_id, heard.source_id)


@dataclass(frozen=True, slots=True)
class _Heard:
    """Whose suggestions were kept, and a sentence for each that could not be."""

    source_id: SourceId
    left_out: list[str]


def _note_left_out(run: jobs.Run, endpoint_id: EndpointId, left_out: list[str]) -> None:
    with run.database.transaction() as session:
        endpoints.note_left_out(session, endpoint_id, left_out)


def _ask(run: jobs.Run, endpoint: Endpoint, items: list[Any]) -> _Heard:
    with run.database.transaction() as session:
        found = find_whole(session, endpoint.project_id)
        sizes = [find_sizes(session, endpoint.project_id, fields) for _, fields in items]
    with _noted(run, endpoint.id) as noted:
        said = speaking.ask(run.egress, endpoint, found, items, sizes)
        noted.append(said.version)
    named = NamedSource(endpoint.name, said.version or "live")
    with run.database.transaction() as session:
        taken = suggest(session, SYSTEM, endpoint.project_id, named=named, rows=said.rows)
        source_id = name_source(session, SYSTEM, endpoint.project_id, named=named)
    return _Heard(source_id, said.left_out + [problem.reason for problem in taken.problems])


@contextmanager
def _noted(run: jobs.Run, endpoint_id: EndpointId) -> Iterator[list[str | None]]:
    """Note how the model answers, also where it does not."""
    versions: list[str | None] = []
    error: str | None = None
    try:
        yield versions
    except (EgressFailed, EgressRefused) as problem:
        error = problem.detail
        raise
    finally:
        with run.database.transaction() as session:
            version = versions[0] if versions else None
            endpoints.note_answer(session, endpoint_id, version=version, error=error)
