"""Reads of drafts, versions and templates."""

import json
from collections.abc import Collection
from importlib import resources
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.errors import GuidelineVersionNotFound
from goldsmith.domains.guidelines.rules import schemas as rules
from goldsmith.domains.guidelines.tables import GuidelineDraftRow, GuidelineVersionRow
from goldsmith.domains.guidelines.types import (
    Content,
    Draft,
    FieldSpec,
    Schema,
    Template,
    Version,
    VersionSummary,
)
from goldsmith.domains.projects import queries as projects
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.ids import GuidelineVersionId, PersonId, ProjectId
from goldsmith.kernel.pages import Page

EMPTY = Content(schema_=Schema(fields=[FieldSpec(id="text", title="Text")]))


def get_draft(session: Session, actor: Actor, project_id: ProjectId) -> Draft:
    """The project's draft; before the first edit an empty one of revision 0."""
    access.require(actor, "guideline.edit", project_id)
    row = session.get(GuidelineDraftRow, project_id)
    content = Content.model_validate(row.content) if row else EMPTY
    return Draft(
        project_id=project_id,
        revision=row.revision if row else 0,
        content=content,
        based_on=GuidelineVersionId(row.based_on) if row and row.based_on else None,
        problems=rules.schema_problems(content.schema_),
    )


def get_version(session: Session, actor: Actor, version_id: GuidelineVersionId) -> Version:
    """A released version. Raises GuidelineVersionNotFound."""
    version = load_version(session, version_id)
    if not access.allows(actor, "guideline.read", version.project_id):
        raise GuidelineVersionNotFound
    return version


def get_schema(session: Session, version_id: GuidelineVersionId) -> Schema:
    """The schema of a version, for checks inside verbs whose access is already decided."""
    return _cached_schema(version_id) or _remember(session, version_id)


_SCHEMAS: dict[GuidelineVersionId, Schema] = {}
_REMEMBERED = 200


def _cached_schema(version_id: GuidelineVersionId) -> Schema | None:
    return _SCHEMAS.get(version_id)


def _remember(session: Session, version_id: GuidelineVersionId) -> Schema:
    # A version never changes, so parsing its schema once a process is enough.
    if len(_SCHEMAS) >= _REMEMBERED:
        _SCHEMAS.clear()
    _SCHEMAS[version_id] = load_version(session, version_id).content.schema_
    return _SCHEMAS[version_id]


def load_version(session: Session, version_id: GuidelineVersionId) -> Version:
    """A version, where access is already decided. Raises GuidelineVersionNotFound."""
    row = session.get(GuidelineVersionRow, version_id)
    if row is None:
        raise GuidelineVersionNotFound
    return Version(
        id=version_id,
        project_id=ProjectId(row.project_id),
        number=row.number,
        note=row.note,
        digest=row.digest,
        released_at=row.released_at,
        content=Content.model_validate(row.content),
    )


def list_versions(session: Session, actor: Actor, project_id: ProjectId) -> Page[VersionSummary]:
    """The project's released versions, newest first."""
    access.require(actor, "guideline.read", project_id)
    rows = session.scalars(
        select(GuidelineVersionRow)
        .where(GuidelineVersionRow.project_id == project_id)
        .order_by(GuidelineVersionRow.number.desc())
    ).all()
    names = projects.names_of(session, {PersonId(row.released_by) for row in rows})
    return Page(
        [
            VersionSummary(
                id=GuidelineVersionId(row.id),
                project_id=project_id,
                number=row.number,
                note=row.note,
                digest=row.digest,
                released_at=row.released_at,
                released_by=names.get(PersonId(row.released_by), ""),
            )
            for row in rows
        ]
    )


def numbers_of(session: Session, version_ids: Collection[UUID | None]) -> dict[UUID, int]:
    """The numbers of versions, for screens whose access is decided."""
    table = GuidelineVersionRow
    wanted = [version_id for version_id in version_ids if version_id is not None]
    found = session.execute(select(table.id, table.number).where(table.id.in_(wanted)))
    return {row.id: row.number for row in found}


def find_latest_version(session: Session, project_id: ProjectId) -> GuidelineVersionId | None:
    """The newest version of a project, if any."""
    found = session.scalar(
        select(GuidelineVersionRow.id)
        .where(GuidelineVersionRow.project_id == project_id)
        .order_by(GuidelineVersionRow.number.desc())
        .limit(1)
    )
    return GuidelineVersionId(found) if found else None


def list_newly_asked(session: Session, project_id: ProjectId) -> list[str]:
    """The questions that the newest version asks and no earlier one did."""
    contents = session.scalars(
        select(GuidelineVersionRow.content)
        .where(GuidelineVersionRow.project_id == project_id)
        .order_by(GuidelineVersionRow.number)
    ).all()
    asked = [[question["id"] for question in c["schema"]["questions"]] for c in contents]
    before = {question_id for version in asked[:-1] for question_id in version}
    return [question_id for question_id in (asked or [[]])[-1] if question_id not in before]


def list_templates() -> list[Template]:
    """Guidelines to start from, as they lie beside this file."""
    raw = resources.files(__package__).joinpath("templates.json").read_text(encoding="utf-8")
    return [
        Template(entry["id"], entry["title"], entry["description"], Content(**entry["content"]))
        for entry in json.loads(raw)
    ]
