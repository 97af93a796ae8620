"""Builders for domain tests: make_<thing>(session, **only_what_matters)."""

import hashlib
import io
from typing import Any

from sqlalchemy.orm import Session

from goldsmith.domains.annotation.types import Batch, Brief, Selection
from goldsmith.domains.annotation.verbs import batches
from goldsmith.domains.guidelines import verbs as guidelines
from goldsmith.domains.guidelines.types import (
    Answer,
    Answers,
    Content,
    FieldSpec,
    LabelSpec,
    Mark,
    Question,
    Schema,
)
from goldsmith.domains.items.tables import ItemRow
from goldsmith.domains.media.types import Kept
from goldsmith.domains.media.verbs.keeping import note_kept
from goldsmith.domains.predictions.types import NamedSource, OfferedRow
from goldsmith.domains.predictions.verbs import suggesting
from goldsmith.domains.projects.tables import MemberRow
from goldsmith.domains.projects.types import PersonKind
from goldsmith.domains.projects.verbs import membership, people
from goldsmith.formats.media.types import MediaFacts, MediaKind
from goldsmith.kernel import events
from goldsmith.kernel.actor import SYSTEM, Actor, Role
from goldsmith.kernel.blobs import Blobs, Received
from goldsmith.kernel.ids import GuidelineVersionId, ItemId, MediaId, PersonId, ProjectId, new_id

SENTIMENT = Question(
    id="sentiment",
    kind="one_of",
    title="Which feeling?",
    labels=[LabelSpec(id="positive", name="Positive"), LabelSpec(id="negative", name="Negative")],
)


def make_person(
    session: Session, *, name: str = "Somebody", languages: tuple[str, ...] = ()
) -> PersonId:
    return people.create_person(
        session, SYSTEM, kind=PersonKind.PERSON, name=name, languages=languages
    )


def make_project(session: Session) -> tuple[Actor, ProjectId]:
    """A project and its owner."""
    person_id = make_person(session, name="Owner")
    founder = Actor(person_id, is_instance_owner=True)
    project = membership.create_project(session, founder, name="Reviews", description="")
    return Actor(person_id, {project.id: Role.OWNER}, is_instance_owner=True), project.id


def make_member(
    session: Session,
    project_id: ProjectId,
    *,
    role: Role = Role.ANNOTATOR,
    languages: tuple[str, ...] = (),
) -> Actor:
    person_id = make_person(session, languages=languages)
    session.add(MemberRow(project_id=project_id, person_id=person_id, role=role))
    session.flush()
    return Actor(person_id, {project_id: role})


def make_stranger(session: Session) -> Actor:
    """Somebody who owns another project."""
    return make_project(session)[0]


def make_item(
    session: Session,
    project_id: ProjectId,
    *,
    text: str = "Good.",
    fields: dict[str, str] | None = None,
    language: str = "und",
    sensitivity: str = "none",
) -> ItemId:
    item_id = ItemId(new_id())
    event_id = events.append(
        session, SYSTEM, "item.made", subject_id=item_id, project_id=project_id
    )
    row = ItemRow(
        id=item_id,
        project_id=project_id,
        external_id=str(item_id),
        fields=fields or {"text": text},
        content_hash=item_id.bytes,
        language=language,
        sensitivity=sensitivity,
        meta={},
        meta_event_id=event_id,
        event_id=event_id,
    )
    session.add(row)
    session.flush()
    return item_id


def received(content: bytes) -> Received:
    return Received(io.BytesIO(content), hashlib.sha256(content).digest())


def make_media(session: Session, blobs: Blobs, project_id: ProjectId) -> MediaId:
    """A picture of three bytes, which nobody looked into."""
    facts = MediaFacts(MediaKind.IMAGE, "image/png", width=60, height=40)
    return _keep(session, blobs, project_id, facts, "a.png")


def make_sound(
    session: Session, blobs: Blobs, project_id: ProjectId, *, duration_s: float
) -> MediaId:
    """A recording of three bytes, which nobody listened to."""
    facts = MediaFacts(
        MediaKind.AUDIO, "audio/wav", duration_s=duration_s, sample_rate=8000, channels=1
    )
    return _keep(session, blobs, project_id, facts, "a.wav")


def _keep(
    session: Session, blobs: Blobs, project_id: ProjectId, facts: MediaFacts, name: str
) -> MediaId:
    media_id = MediaId(new_id())
    blob = f"media/{project_id}/{media_id}/original"
    blobs.put_stream(blob, [b"abc"])
    event_id = events.append(
        session, SYSTEM, "media.made", subject_id=media_id, project_id=project_id
    )
    kept = Kept(media_id, facts, name, 3, media_id.bytes * 2, blob)
    note_kept(session, project_id, [kept], event_id=event_id)
    return media_id


def make_version(
    session: Session,
    owner: Actor,
    project_id: ProjectId,
    *,
    questions: tuple[Question, ...] = (SENTIMENT,),
    fields: tuple[FieldSpec, ...] = (FieldSpec(id="text", title="Text"),),
) -> GuidelineVersionId:
    schema = Schema(fields=list(fields), questions=list(questions))
    draft = guidelines.queries.get_draft(session, owner, project_id)
    guidelines.save_draft(
        session, owner, project_id, content=Content(schema_=schema), revision=draft.revision
    )
    return guidelines.release_version(session, owner, project_id, note="").id


def make_batch(
    session: Session,
    owner: Actor,
    project_id: ProjectId,
    *,
    people: tuple[Actor, ...],
    item_ids: tuple[ItemId, ...],
    overlap: int = 1,
    **policy: Any,
) -> Batch:
    if guidelines.queries.find_latest_version(session, project_id) is None:
        make_version(session, owner, project_id)
    return batches.create_batch(
        session,
        owner,
        project_id,
        name="Batch",
        selection=Selection(item_ids=list(item_ids)),
        overlap=overlap,
        person_ids=[person.person_id for person in people],
        **policy,
    )


def make_brief_batch(
    session: Session,
    owner: Actor,
    project_id: ProjectId,
    *,
    people: tuple[Actor, ...],
    briefs: tuple[Brief, ...],
) -> Batch:
    make_version(session, owner, project_id)
    return batches.create_batch(
        session,
        owner,
        project_id,
        name="Write",
        selection=Selection(),
        overlap=1,
        person_ids=[person.person_id for person in people],
        briefs=list(briefs),
    )


def sentiment(label: str) -> Answers:
    return {"sentiment": Answer(state="answered", marks=[Mark(id="m1", value=label)])}


def make_suggestions(
    session: Session,
    owner: Actor,
    project_id: ProjectId,
    *,
    label: str,
    item_ids: tuple[ItemId, ...],
    name: str = "Classifier",
    version: str = "1",
    confidence: float | None = None,
) -> None:
    """A source that would answer SENTIMENT so for each of the items."""
    values = {"sentiment": label, "confidence": confidence}
    suggesting.suggest(
        session,
        owner,
        project_id,
        named=NamedSource(name, version),
        rows=[OfferedRow(values, item_id=item_id) for item_id in item_ids],
    )
