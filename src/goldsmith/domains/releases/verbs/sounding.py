"""Regions of a release as a Praat TextGrid for each recording."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.media.queries import find_sounds
from goldsmith.domains.releases.queries import FrozenItem
from goldsmith.formats.release import Loss
from goldsmith.formats.textgrid import Tier, tiers_of, write_textgrid
from goldsmith.kernel.ids import ProjectId

ENDING = ".TextGrid"
_LABELS = "labels of regions that have a transcript"
_SPEAKERS = "speakers of regions"
_ATTRIBUTES = "attributes of regions"
_PLAIN = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 100


class Sounds:
    """Writes ``<recording>.TextGrid``; nothing where no question asks for regions."""

    def __init__(
        self, session: Session, project_id: ProjectId, folder: Path, questions: Sequence[Question]
    ) -> None:
        self._session = session
        self._project_id = project_id
        self._folder = folder
        self._questions = [q for q in questions if q.kind is QuestionKind.REGIONS]
        self._names: Counter[str] = Counter()
        self._lost: Counter[str] = Counter()

    def write(self, items: Sequence[FrozenItem], rows: Sequence[dict[str, Any]]) -> None:
        """Write the recordings of some items, with the labels of their rows; some have no row."""
        if not self._questions:
            return
        by_id = {item.id: item for item in items}
        fields = sorted({question.field or "" for question in self._questions})
        found = [(by_id[row["item_id"]], row, field) for row in rows for field in fields]
        values = [item.fields.get(field, "") for item, _, field in found]
        known = find_sounds(self._session, self._project_id, values)
        for (item, row, field), value in zip(found, values, strict=True):
            if value in known:
                name = self._name_of(item.external_id or known[value].filename)
                self._put(name, known[value].duration_ms, self._tiers(row, field))

    def losses(self) -> list[Loss]:
        """What TextGrids cannot hold; the tables do."""
        return [Loss(f"*{ENDING}", what, n) for what, n in sorted(self._lost.items())]

    def _tiers(self, row: dict[str, Any], field: str) -> list[Tier]:
        asked = [question for question in self._questions if question.field == field]
        tiers: list[Tier] = []
        for question in asked:
            regions = row.get(f"label.{question.id}") or []
            titles = {
                tier.id: tier.title if len(asked) == 1 else f"{question.title} · {tier.title}"
                for tier in question.tiers
            }
            tiers += tiers_of(_named(question, regions), titles)
            self._count(question, regions)
        return tiers

    def _count(self, question: Question, regions: Sequence[dict[str, Any]]) -> None:
        for one in regions:
            self._lost[_LABELS] += bool(question.labels) and "transcript" in one
            self._lost[_SPEAKERS] += "speaker" in one
            self._lost[_ATTRIBUTES] += "attributes" in one
        self._lost += Counter()  # without what was never lost

    def _put(self, name: str, duration_ms: int, tiers: Sequence[Tier]) -> None:
        text = write_textgrid(duration_ms, tiers)
        (self._folder / f"{name}{ENDING}").write_text(text, encoding="utf-8", newline="\n")

    def _name_of(self, called: str) -> str:
        """A name for a file, of the recording's own; the second of that name gets a number."""
        stem = _PLAIN.sub("_", called.rpartition(".")[0] or called).strip("._")[-_LONGEST_NAME:]
        name = stem or "recording"
        self._names[name.casefold()] += 1
        n = self._names[name.casefold()]
        return name if n == 1 else f"{name}.{n}"


def _named(question: Question, regions: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Labels by their names: people read TextGrids. A region of its tier alone says nothing more."""
    names = {label.id: label.name for label in question.labels}
    names |= {tier.id: tier.title for tier in question.tiers if not question.labels}
    return [{**one, "label": names.get(one["label"], one["label"])} for one in regions]
