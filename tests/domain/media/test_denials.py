"""Who may not open a store to a project, nor close it."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import make_member, make_project

from goldsmith.domains.media.queries import list_stores, require_store
from goldsmith.domains.media.verbs import opening
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Role
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.stores import StoreNotFound, Stores

STORES = Stores.of("scans=s3://bucket/scans")


def test_only_owners_of_the_installation_open_stores_and_to_their_own_projects(
    session: Session,
) -> None:
    owner, project_id = make_project(session)
    other, _ = make_project(session)
    manager = make_member(session, project_id, role=Role.MANAGER)
    with pytest.raises(Denied):
        opening.open_store(session, manager, project_id, "scans", stores=STORES)
    with pytest.raises(ProjectNotFound):
        opening.open_store(session, other, project_id, "scans", stores=STORES)
    with pytest.raises(StoreNotFound):
        opening.open_store(session, owner, project_id, "elsewhere", stores=STORES)
    opening.open_store(session, owner, project_id, "scans", stores=STORES)
    with pytest.raises(Denied):
        opening.close_store(session, manager, project_id, "scans", stores=STORES)
    assert [one.is_open for one in list_stores(session, manager, project_id, stores=STORES)] == [
        True
    ]
    opening.close_store(session, owner, project_id, "scans", stores=STORES)
    with pytest.raises(StoreNotFound):
        require_store(session, project_id, "scans")
