"""Shapes of a release as a COCO file, where there are any that it can hold."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.media.queries import find_pictures
from goldsmith.domains.releases.queries import FrozenItem
from goldsmith.formats.coco import Category, CocoWriter
from goldsmith.formats.release import Loss
from goldsmith.formats.shapes import ShapeTool
from goldsmith.formats.skeletons import SkeletonSpec
from goldsmith.kernel.ids import ProjectId

_HELD = frozenset(ShapeTool) - {ShapeTool.POINT, ShapeTool.POLYLINE}


class Pictures:
    """Writes ``coco.json`` beside the tables; nothing where no question draws what it can hold."""

    def __init__(
        self, session: Session, project_id: ProjectId, folder: Path, questions: Sequence[Question]
    ) -> None:
        self._session = session
        self._project_id = project_id
        self._questions = [
            q for q in questions if q.kind is QuestionKind.SHAPES and _HELD.intersection(q.tools)
        ]
        self._stack = ExitStack()
        self._coco: CocoWriter | None = None
        if self._questions:
            named = [
                Category(q.id, label.id, label.name, _skeleton(q))
                for q in self._questions
                for label in q.labels
            ]
            self._coco = self._stack.enter_context(CocoWriter(folder, named))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def write(self, items: Sequence[FrozenItem], rows: Sequence[dict[str, Any]]) -> None:
        """Add the pictures of some items, with the labels of their rows; some may have no row."""
        if self._coco is None:
            return
        by_id = {item.id: item for item in items}
        labelled = [(by_id[row["item_id"]], row) for row in rows]
        fields = {question.field or "" for question in self._questions}
        values = [item.fields.get(field, "") for item, _ in labelled for field in sorted(fields)]
        known = find_pictures(self._session, self._project_id, values)
        for item, row in labelled:
            for field in sorted(fields):
                picture = known.get(item.fields.get(field, ""))
                shapes = {
                    q.id: row.get(f"label.{q.id}") or []
                    for q in self._questions
                    if q.field == field
                }
                if picture is not None:
                    image = {
                        "file_name": item.external_id or picture.filename,
                        "width": picture.width,
                        "height": picture.height,
                        "item_id": item.id,
                    }
                    self._coco.add(image, shapes)

    def losses(self) -> list[Loss]:
        """What the COCO file cannot hold."""
        return self._coco.losses() if self._coco else []


def _skeleton(question: Question) -> SkeletonSpec | None:
    return question.skeleton if ShapeTool.SKELETON in question.tools else None
