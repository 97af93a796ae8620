"""A project in full swing: one of everything that has an address, made over HTTP."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.curation.queries import findings as reads
from goldsmith.domains.curation.tables import CheckRunRow
from goldsmith.domains.curation.types import CheckKind, Found
from goldsmith.domains.curation.verbs import checking
from goldsmith.domains.quality.verbs import labels
from goldsmith.kernel.actor import SYSTEM, Actor, Role
from goldsmith.kernel.database import Database
from goldsmith.kernel.ids import FindingId, ItemId
from goldsmith.kernel.phrases import Phrase
from tests.domain.builders import make_item, make_media
from tests.web.conftest import House

ANSWERS = {"sentiment": {"state": "answered", "marks": [{"id": "m", "value": "positive"}]}}
CONTENT = {
    "schema": {
        "fields": [{"id": "text", "title": "Text"}],
        "questions": [
            {
                "id": "sentiment",
                "kind": "one_of",
                "title": "Which feeling?",
                "labels": [{"id": "positive", "name": "Good"}, {"id": "negative", "name": "Bad"}],
            }
        ],
    }
}


@dataclass
class World:
    """The house, a browser for each role and for a stranger, and ids by the name of their place."""

    house: House
    browsers: dict[str, TestClient]
    ids: dict[str, str] = field(default_factory=dict)


def _made(answer: Any) -> dict[str, Any]:
    assert answer.status_code in {200, 201}, answer.text
    found: dict[str, Any] = answer.json()
    return found


def _find(session: Session, house: House, item_id: ItemId) -> FindingId:
    """An entry of the worklist of doubtful labels."""
    owner = Actor(house.people[Role.OWNER], {house.project_id: Role.OWNER})
    checking.run_checks(session, owner, house.project_id)
    wanted = select(CheckRunRow).where(CheckRunRow.project_id == house.project_id)
    row = session.scalars(wanted).one()
    reason = Phrase("check_too_short", {"n": 5, "usual": 40})
    checking.keep_findings(session, row, [Found(item_id, "", CheckKind.LENGTH, 0.5, reason)])
    checking.finish_run(session, row)
    return reads.list_findings(session, owner, house.project_id).items[0].id


def make_world(house: House, database: Database, nobody: TestClient) -> World:
    browsers = {str(role): house.sign_in(role) for role in Role}
    browsers |= {"stranger": house.sign_in(None), "nobody": nobody}
    world = World(house, browsers)
    owner, anna, api = browsers["owner"], browsers["annotator"], "/api/v1"
    project = f"{api}/projects/{house.project_id}"
    with database.transaction() as session:
        items = [str(make_item(session, house.project_id)) for _ in range(4)]
        media_id = make_media(session, house.blobs, house.project_id)
        house.blobs.put_stream(f"media/{house.project_id}/{media_id}/peaks", [bytes(4)])
    _made(owner.put(f"{project}/guideline", json=CONTENT, headers={"If-Match": '"0"'}))
    version = _made(owner.post(f"{project}/guideline/versions", json={}))
    batch = _made(
        owner.post(
            f"{project}/batches",
            json={
                "name": "Batch",
                "selection": {"item_ids": items},
                "person_ids": [str(house.people[Role.ANNOTATOR])],
            },
        )
    )

    def head() -> str:
        queue = _made(anna.post(f"{api}/batches/{batch['id']}/leases", json={"want": 1}))
        return str(queue["leases"][0]["id"])

    done = _made(anna.post(f"{api}/leases/{head()}/annotation", json={"answers": ANSWERS}))
    _made(anna.post(f"{api}/leases/{head()}/question", json={"text": "Why?"}))
    questions = _made(owner.get(f"{project}/questions"))["items"]
    upload = _made(
        owner.post(f"{project}/uploads", params={"filename": "a.csv"}, content=b"text\nGood.\n")
    )
    order = {"mapping": {"fields": {"text": "text"}}}
    suggested = {"upload_id": upload["id"], "source": {"name": "Classifier"}}
    taking = _made(owner.post(f"{project}/suggestion-imports", json=suggested))
    source_id = taking["source"]["id"]
    accepted = _made(
        owner.post(
            f"{api}/batches/{batch['id']}/acceptances",
            json={"source_id": source_id, "threshold": 0.9},
        )
    )
    # A judgement of a second annotator, which is set aside; its item is settled and audited.
    boss = {"person_ids": [str(house.people[Role.OWNER])], "selection": {"item_ids": items[1:2]}}
    second = _made(owner.post(f"{project}/batches", json={"name": "Second", **boss}))
    queue = _made(owner.post(f"{api}/batches/{second['id']}/leases", json={"want": 1}))
    held = queue["leases"][0]["id"]
    _made(owner.post(f"{api}/leases/{held}/annotation", json={"answers": ANSWERS}))
    with database.transaction() as session:
        labels.refresh_labels(session, SYSTEM, [ItemId(UUID(one)) for one in items])
        finding = _find(session, house, ItemId(UUID(items[1])))
    audit = _made(owner.post(f"{project}/audits", json={"question_id": "sentiment"}))
    aside = _made(
        owner.post(
            f"{project}/set-asides",
            json={"person_id": str(house.people[Role.OWNER]), "reason": "Tired."},
        )
    )
    made = {
        "audit_id": audit,
        "finding_id": {"id": str(finding)},
        "set_aside_id": aside,
        "contest_id": _made(anna.post(f"{project}/contests", json={"text": "Why?"})),
        "suggestion_import_id": taking,
        "acceptance_id": accepted,
        "endpoint_id": _made(
            owner.post(f"{project}/endpoints", json={"name": "Live", "url": "http://localhost:1"})
        ),
        "model_id": _made(owner.post(f"{project}/models", json={"question_id": "sentiment"})),
        "source_id": taking["source"],
        "import_id": _made(
            owner.post(f"{project}/imports", json={"upload_id": upload["id"], "order": order})
        ),
        "slice_id": _made(owner.post(f"{project}/slices", json={"name": "All", "query": {}})),
        "invitation_id": _made(owner.post(f"{project}/invitations", json={"role": "viewer"})),
        "concern_id": _made(
            anna.post(f"{api}/items/{items[0]}/concerns", json={"kind": "privacy"})
        ),
        "ruling_id": _made(
            owner.post(
                f"{project}/rulings",
                json={
                    "question_id": "sentiment",
                    "text": "Irony",
                    "decision": "Label what is meant.",
                    "reason": "Words mislead.",
                },
            )
        ),
        "release_id": _made(owner.post(f"{project}/releases", json={})),
        "version_id": version,
        "batch_id": batch,
        "annotation_id": done["annotation"],
        "upload_id": upload,
        "inquiry_id": questions[0],
    }
    world.ids = {name: value["id"] for name, value in made.items()} | {
        "project_id": str(house.project_id),
        "person_id": str(house.people[Role.VIEWER]),
        "item_id": done["annotation"]["item_id"],
        "lease_id": head(),
        "job_id": made["import_id"]["job_id"],
        "question_id": "sentiment",
        "place": "1",
        "media_id": str(media_id),
        "upload": upload["id"],
    }
    return world
