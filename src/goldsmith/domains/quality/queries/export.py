"""A report that somebody else can compute again: with its data, their digest, and the seed."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.queries.work import now
from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.quality.queries.audits import Audit, audits_at
from goldsmith.domains.quality.queries.criteria import CriterionState, judge_now
from goldsmith.domains.quality.queries.export_data import iterate_data
from goldsmith.domains.quality.queries.left_out import LeftOutReport, left_out_of
from goldsmith.domains.quality.queries.patterns import PatternCount, is_kept
from goldsmith.domains.quality.queries.ratings import list_counted
from goldsmith.domains.quality.queries.report import RESAMPLES, SEED, get_report
from goldsmith.domains.quality.queries.slicing import QualityBySlice, list_all_slices
from goldsmith.domains.quality.types import QualityReport
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import BatchId, ProjectId


@dataclass(frozen=True, slots=True)
class QualityExport:
    """A report with all that is needed to compute it again.

    ``data_sha256`` is of ``data`` as JSON with sorted keys and no spaces. Intervals come from
    ``resamples`` resamples of items by NumPy's default generator, seeded anew for each figure.
    Marks and free text are a row an item, each answer by itself with where its marks stand; figures
    "of the first items" take the first rows that hold two answers or more. ``sliced`` are the figures by
    language, source, metadata, version and week, and rest on the patterns with a ``slice``, which
    marks and free text do not have; ``left_out`` adds those of ``with:`` to the whole and takes
    ``less:`` away. ``audits`` tell how many were drawn, by which seed, from how many, and what was
    wrong. Of a batch there are none of these.
    """

    at: datetime
    project_id: ProjectId
    batch_id: BatchId | None
    guideline_number: int | None
    seed: int
    resamples: int
    data_sha256: str
    data: list[PatternCount]
    report: QualityReport
    audits: list[Audit]
    criteria: list[CriterionState]
    sliced: list[QualityBySlice]
    left_out: list[LeftOutReport]


EXPORT = TypeAdapter(QualityExport)


def stream_report(
    session: Session, actor: Actor, project_id: ProjectId, *, batch_id: BatchId | None = None
) -> Iterator[bytes]:
    """The report of a project or batch as JSON, with the answers it rests on, which are not held."""
    told = _without_data(session, actor, project_id, batch_id)
    yield EXPORT.dump_json(told, exclude={"data", "data_sha256"})[:-1] + b',"data":['
    digest, between = hashlib.sha256(b"["), b""
    for question in list_counted(session, project_id):
        for row in iterate_data(session, project_id, batch_id, question):
            line = json.dumps(asdict(row), sort_keys=True, separators=(",", ":")).encode()
            digest.update(between + line)
            yield between + line
            between = b","
    digest.update(b"]")
    yield b'],"data_sha256":"' + digest.hexdigest().encode() + b'"}'


def _without_data(
    session: Session, actor: Actor, project_id: ProjectId, batch_id: BatchId | None
) -> QualityExport:
    report = get_report(session, actor, project_id, batch_id=batch_id)
    version_id = guidelines.find_latest_version(session, project_id)
    number = guidelines.numbers_of(session, [version_id]).get(version_id) if version_id else None
    return QualityExport(
        at=now(session),
        project_id=project_id,
        batch_id=batch_id,
        guideline_number=number,
        seed=SEED,
        resamples=RESAMPLES,
        data_sha256="",
        data=[],
        report=report,
        audits=[] if batch_id else audits_at(session, project_id),
        criteria=[] if batch_id else judge_now(session, project_id).states,
        left_out=[
            left_out_of(session, project_id, question)
            for question in list_counted(session, project_id)
            if is_kept(question) and not batch_id
        ],
        sliced=[] if batch_id else list_all_slices(session, project_id),
    )
