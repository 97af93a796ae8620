"""Write a release's folder: one pass over items and judgements as they were at the position."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.rules.outputs import answer_to, parts_of
from goldsmith.domains.guidelines.types import Question, Schema
from goldsmith.domains.media.types import referenced
from goldsmith.domains.releases import queries, rules
from goldsmith.domains.releases.errors import NothingToFreeze
from goldsmith.domains.releases.queries import FrozenItem, FrozenJudgement
from goldsmith.domains.releases.tables import ReleaseRow
from goldsmith.domains.releases.types import Counts, Gaps, LabelState, Recipe, Ties
from goldsmith.domains.releases.verbs.enclosing import write_media
from goldsmith.domains.releases.verbs.ordering import pseudonym_key
from goldsmith.domains.releases.verbs.picturing import Pictures
from goldsmith.domains.releases.verbs.sounding import Sounds
from goldsmith.domains.releases.verbs.tallying import Tally, judge_criteria, with_criteria
from goldsmith.domains.releases.verbs.turning import Turns
from goldsmith.formats.conversation import messages_of
from goldsmith.formats.release import Loss, TableWriter, write_document, write_manifest
from goldsmith.kernel.ahead import ahead
from goldsmith.kernel.ids import ProjectId, ReleaseId

_ITEMS_AT_ONCE = 2000
_Read = tuple[FrozenJudgement, list[rules.Given | None]]
_MEASURED = frozenset({"lease", "import"})  # bulk and suggested judgements would flatter


def write_release(
    session: Session,
    release_id: ReleaseId,
    folder: Path,
    *,
    position: int,
    progress: Callable[[int], None],
) -> tuple[str, Counts]:
    """Write all files of a release into an empty folder; returns the manifest's digest and counts.

    Reads only what was sealed at the position, so the same position and recipe give the same
    bytes. Raises NothingToFreeze.
    """
    row = session.get_one(ReleaseRow, release_id)
    project_id = ProjectId(row.project_id)
    recipe = Recipe(Ties(row.ties), Gaps(row.gaps))
    versions = queries.list_versions_at(session, project_id, position)
    if not versions:
        raise NothingToFreeze
    questions = _questions_of([version.content for version in versions])
    kinds = queries.list_annotators_at(session, project_id, position)
    names = rules.pseudonyms(pseudonym_key(session, project_id), kinds)
    numbers = {v.id: v.number for v in versions}
    writer = _Writer(recipe, questions, names, numbers, Turns(folder, questions))
    together = _together(
        queries.stream_items_at(session, project_id, position),
        queries.stream_judgements_at(session, project_id, position),
    )
    fields = queries.list_fields_at(session, project_id, position)
    with Pictures(session, project_id, folder, questions) as pictures:
        sounds = Sounds(session, project_id, folder, questions)
        losses = writer.write_tables(folder, fields, together, progress, [pictures, sounds])
    of_media, stores = write_media(session, folder, project_id, writer.references)
    losses += [*pictures.losses(), *sounds.losses(), *of_media]
    newest = versions[-1]
    version = {"id": str(newest.id), "number": newest.number, "digest": newest.digest}
    write_document(folder, "guideline.json", {**version, "content": newest.content})
    write_document(folder, "people.json", writer.people(kinds))
    states = judge_criteria(session, project_id, position, writer.tallies)
    write_document(folder, "quality.json", with_criteria(writer.quality(), states))
    facts = {
        "project_id": str(project_id),
        "position": position,
        "recipe": asdict(recipe),
        "guideline_version": version,
        "counts": asdict(writer.counts),
        **({"criteria": states} if states else {}),
        **({"stores": stores} if stores else {}),
    }
    return write_manifest(folder, facts, losses), writer.counts


class _Writer:
    """Turns items with their judgements into rows, and counts what it sees."""

    def __init__(
        self,
        recipe: Recipe,
        questions: list[Question],
        names: dict[UUID, str],
        versions: dict[UUID, int],
        turns: Turns,
    ) -> None:
        self._sums: Counter[str] = Counter()
        self._recipe = recipe
        self._questions = questions
        self._names = names
        self._versions = versions
        self._label_columns = [
            (f"label.{one.id}", f"label.{one.id}.state", f"label.{one.id}.distribution")
            for one in questions
        ]
        self._answer_columns = [(f"answer.{one.id}", f"answer.{one.id}.state") for one in questions]
        self._turns = turns
        self.tallies = [Tally(question) for question in questions]
        self._judgements_of = dict.fromkeys(names.values(), 0)
        self.references: set[str] = set()

    @property
    def counts(self) -> Counts:
        """What was seen so far."""
        return Counts(**self._sums)

    def write_tables(
        self,
        folder: Path,
        fields: list[str],
        together: Iterator[tuple[FrozenItem, list[FrozenJudgement]]],
        progress: Callable[[int], None],
        beside: Sequence[Pictures | Sounds],
    ) -> list[Loss]:
        """Stream items and judgements into their two tables; returns what these cannot hold."""
        questions = self._questions
        with (
            TableWriter(folder, "labels", rules.label_columns(fields, questions)) as labels,
            TableWriter(folder, "annotations", rules.judgement_columns(questions)) as judgements,
            self._turns,
        ):
            for chunk in ahead(_chunks(together)):
                label_rows, judgement_rows = self._rows(chunk)
                self._turns.flush()
                for one in beside:
                    one.write([item for item, _ in chunk], label_rows)
                labels.write(label_rows)
                judgements.write(judgement_rows)
                progress(self.counts.items + self.counts.left_out)
        return [*labels.losses(), *judgements.losses(), *self._turns.losses()]

    def _rows(
        self, chunk: list[tuple[FrozenItem, list[FrozenJudgement]]]
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """The rows of the two tables for some items."""
        label_rows: list[dict[str, Any]] = []
        judgement_rows: list[dict[str, Any]] = []
        sums = self._sums
        for item, judgements in chunk:
            kept = [self._read(found) for found in judgements if found.answers is not None]
            sums["erased"] += len(judgements) - len(kept)
            row = self._label_row(item, kept)
            if row is None:
                sums["left_out"] += 1
                continue
            label_rows.append(row)
            judgement_rows += [self._judgement_row(item, *judgement) for judgement in kept]
            self._measure(item, kept)
            sums["items"] += 1
            sums["judgements"] += len(kept)
        return label_rows, judgement_rows

    def _read(self, found: FrozenJudgement) -> _Read:
        """A judgement with what it says to each question, found out once."""
        questions, answers = self._questions, found.answers
        return found, [rules.given_values(question, answers) for question in questions]

    def people(self, kinds: dict[UUID, str]) -> list[dict[str, Any]]:
        """Annotators by pseudonym: what kind each is, and how many judgements are in here."""
        found = [
            {"annotator": name, "kind": kinds[id_], "judgements": self._judgements_of[name]}
            for id_, name in self._names.items()
        ]
        return sorted(found, key=lambda person: str(person["annotator"]))

    def quality(self) -> list[dict[str, Any]]:
        """How well the counted judgements in here agree, question by question."""
        return [tally.facts() for tally in self.tallies]

    def _label_row(self, item: FrozenItem, judgements: list[_Read]) -> dict[str, Any] | None:
        counted = [(found.answers or {}, given) for found, given in judgements if found.is_counted]
        decided: list[tuple[Question, rules.Label]] = []
        for place, question in enumerate(self._questions):
            said = [(v, answers) for answers, given in counted if (v := given[place]) is not None]
            label = rules.decide(question, said, item.settled, self._recipe)
            decided.append((question, label))
        states = {label.state for _, label in decided}
        if states <= {LabelState.NONE} and self._recipe.gaps is Gaps.LEAVE_OUT:
            return None
        if LabelState.TIE in states and self._recipe.ties is Ties.LEAVE_OUT:
            return None
        if LabelState.TIE in states or states <= {LabelState.NONE}:
            self._sums["undecided"] += 1
        for tally, (_, label) in zip(self.tallies, decided, strict=True):
            tally.count_label(label)
        row: dict[str, Any] = {
            "item_id": item.id,
            "external_id": item.external_id,
            "language": item.language,
            "sensitivity": item.sensitivity,
            "source": item.source,
            "licence": item.licence,
            "metadata": item.metadata,
            "judgements": len(counted),
        }
        for field, text in item.fields.items():
            row[f"field.{field}"] = messages_of(text)
            if referenced(text) is not None:
                self.references.add(text)
        for (name, state, distribution), (question, label) in zip(
            self._label_columns, decided, strict=True
        ):
            row[name] = rules.cell_of(question, label.value, label.answers, item.fields)
            row[state] = label.state.value
            row[distribution] = label.distribution
        self._turns.add(item, {question.id: label for question, label in decided})
        return row

    def _judgement_row(
        self, item: FrozenItem, found: FrozenJudgement, given: list[rules.Given | None]
    ) -> dict[str, Any]:
        answers = found.answers or {}
        annotator = self._names[found.annotator_id]
        self._judgements_of[annotator] += 1
        row: dict[str, Any] = {
            "annotation_id": found.id,
            "item_id": item.id,
            "external_id": item.external_id,
            "annotator": annotator,
            "origin": found.origin,
            "is_counted": found.is_counted,
            "is_late": found.is_late,
            "guideline_version": self._versions.get(found.guideline_version_id)
            if found.guideline_version_id
            else None,
            "revision": found.revision,
            "position": found.position,
            "is_unsure": found.is_unsure,
            "active_ms": found.active_ms,
            "elapsed_ms": found.elapsed_ms,
            "answers": answers,
        }
        for (name, state), question, values in zip(
            self._answer_columns, self._questions, given, strict=True
        ):
            row[name] = rules.cell_of(question, values, answers, item.fields)
            answer = answer_to(question, answers) or {}
            row[state] = answer.get("state")
            row.update(rules.details_of(question, answer, item.fields))
        if found.presentation:
            row["presented"] = found.presentation.get("order")
        return row

    def _measure(self, item: FrozenItem, judgements: list[_Read]) -> None:
        for found, given in judgements:
            if found.is_counted and found.origin in _MEASURED:
                for tally, values in zip(self.tallies, given, strict=True):
                    if values is not None:
                        tally.add(self._sums["items"], values, item.fields)


def _chunks(
    together: Iterator[tuple[FrozenItem, list[FrozenJudgement]]],
) -> Iterator[list[tuple[FrozenItem, list[FrozenJudgement]]]]:
    while chunk := list(itertools.islice(together, _ITEMS_AT_ONCE)):
        yield chunk


def _together(
    items: Iterator[FrozenItem], judgements: Iterator[FrozenJudgement]
) -> Iterator[tuple[FrozenItem, list[FrozenJudgement]]]:
    """Each item with its judgements; both come in the order of items."""
    groups = itertools.groupby(judgements, key=lambda judgement: judgement.ordinal)
    ordinal, group = -1, iter(())  # type: Any, Any
    for item in items:
        while ordinal < item.ordinal:
            ordinal, group = next(groups, (float("inf"), iter(())))
        yield item, list(group) if ordinal == item.ordinal else []


def _questions_of(contents: list[dict[str, Any]]) -> list[Question]:
    """Every question ever released, in its newest form; retired ones come after the present."""
    found: dict[str, Question] = {}
    for content in reversed(contents):
        for question in Schema.model_validate(content["schema"]).questions:
            found.setdefault(question.id, question)
    return [part for question in found.values() for part in parts_of(question)]
