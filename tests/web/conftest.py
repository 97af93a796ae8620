"""A running application over a database of its own; each test makes the people it needs."""

from collections.abc import Callable, Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import create_engine

from goldsmith.domains.projects.types import PersonKind
from goldsmith.domains.projects.verbs import membership, people, sessions
from goldsmith.kernel import logs
from goldsmith.kernel.actor import SYSTEM, Actor, Role
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.http import SESSION_COOKIE, Runtime
from goldsmith.kernel.ids import PersonId, ProjectId, new_id
from goldsmith.kernel.postgres import OWNER_ROLE, Postgres
from goldsmith.kernel.settings import Settings
from goldsmith.migrations import history
from goldsmith.web.app import authenticate, create_app

PASSWORD = "correct horse battery"


@pytest.fixture(scope="session")
def runtime(
    postgres: Postgres, database: Database, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Runtime]:
    """What a web process holds, over the database `web`."""
    del database  # only so that the server is migrated first
    owner = create_engine(postgres.owner_url, isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE web OWNER {OWNER_ROLE}")
    owner.dispose()
    history.upgrade(postgres.owner_url.replace("/goldsmith?", "/web?"))
    folder = tmp_path_factory.mktemp("blobs")
    logs.configure("warning")
    own = Database(postgres.app_url.replace("/goldsmith?", "/web?"), pool_size=8)
    yield Runtime(Settings(data_dir=folder), own, Blobs(str(folder)), authenticate)
    own.close()


@pytest.fixture(scope="session")
def app(runtime: Runtime, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """The application, with a page of its own."""
    pages = tmp_path_factory.mktemp("pages")
    (pages / "index.html").write_text('<meta name="csp-nonce" content="__CSP_NONCE__">')
    return create_app(runtime, pages=pages)


@pytest.fixture(scope="session")
def browser(app: FastAPI) -> Callable[[], TestClient]:
    """Makes a browser that nobody signed in with yet."""

    def make() -> TestClient:
        return TestClient(
            app,
            headers={"X-Goldsmith-Client": "web"},
            raise_server_exceptions=False,
            follow_redirects=False,
        )

    return make


class House:
    """A project with a person for each role, and one person from elsewhere."""

    def __init__(self, runtime: Runtime, browser: Callable[[], TestClient]) -> None:
        self._browser = browser
        self._runtime = runtime
        self.tag = new_id().hex
        self.people: dict[Role, PersonId] = {}
        with runtime.database.transaction() as session:
            for role in Role:
                self.people[role] = people.create_person(
                    session, SYSTEM, kind=PersonKind.PERSON, name=role.title(),
                    email=self.email(role), is_instance_owner=role is Role.OWNER,
                )  # fmt: skip
            owner = Actor(self.people[Role.OWNER], is_instance_owner=True)
            project = membership.create_project(session, owner, name="House", description="")
            self.project_id: ProjectId = project.id
            for role in set(Role) - {Role.OWNER}:
                people.add_member(session, SYSTEM, project.id, self.people[role], role=role)
            stranger = people.create_person(
                session, SYSTEM, kind=PersonKind.PERSON, name="Stranger",
            )  # fmt: skip
            self.stranger = stranger
            membership.create_project(
                session, Actor(stranger, is_instance_owner=True), name="Elsewhere", description=""
            )

    @property
    def blobs(self) -> Blobs:
        return self._runtime.blobs

    def email(self, role: Role) -> str:
        return f"{role}-{self.tag}@example.org"

    def give_password(self, role: Role) -> None:
        """Let somebody choose PASSWORD, by a reset link. Slow on purpose, as Argon2 is."""
        with self._runtime.database.transaction() as session:
            link = people.issue_reset_link(session, SYSTEM, self.people[role])
            people.accept_link(session, secret=link.secret, name="", email=None, password=PASSWORD)

    def sign_in(self, role: Role | None) -> TestClient:
        """A browser of the person with this role, or of the stranger for None."""
        person_id = self.people[role] if role else self.stranger
        client = self._browser()
        with self._runtime.database.transaction() as session:
            secret = sessions.start_session(session, person_id, agent="test")
        client.cookies.set(SESSION_COOKIE, secret)
        return client


@pytest.fixture
def house(runtime: Runtime, browser: Callable[[], TestClient]) -> House:
    return House(runtime, browser)
