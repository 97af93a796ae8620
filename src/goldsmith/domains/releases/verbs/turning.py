"""Turns of a release's conversations as a table, where questions ask about them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.releases import rules
from goldsmith.domains.releases.queries import FrozenItem
from goldsmith.formats.release import Loss, TableWriter


class Turns:
    """Writes ``turns`` beside the other tables; nothing where no question asks about turns."""

    def __init__(self, folder: Path, questions: Sequence[Question]) -> None:
        self._questions = [question for question in questions if question.per_turn]
        columns = rules.turn_columns(self._questions)
        self._table = TableWriter(folder, "turns", columns) if self._questions else None
        self._rows: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._table is not None:
            self._table.__exit__(kind, error, trace)

    def add(self, item: FrozenItem, labels: Mapping[str, rules.Label]) -> None:
        """Keep the turns of an item until they are written."""
        if self._table is None:
            return
        head = {"item_id": item.id, "external_id": item.external_id, "language": item.language}
        rows = rules.turn_rows(self._questions, item.fields, labels)
        self._rows += [{**head, **row} for row in rows]

    def flush(self) -> None:
        """Write what was kept."""
        if self._table is not None:
            self._table.write(self._rows)
            self._rows = []

    def losses(self) -> list[Loss]:
        """What the files of the table cannot hold."""
        return self._table.losses() if self._table else []
