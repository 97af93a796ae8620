"""Who may not: people, tokens, projects and members."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import make_member, make_person, make_project, make_stranger

from goldsmith.domains.projects.errors import (
    InvitationNotFound,
    PersonNotFound,
    SessionNotFound,
    SignInRefused,
    TokenNotFound,
)
from goldsmith.domains.projects.types import PersonKind
from goldsmith.domains.projects.verbs import membership, people, sessions, tokens
from goldsmith.kernel.access import ProjectNotFound, ScopeMissing
from goldsmith.kernel.actor import SYSTEM, Actor, Role, Scope
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.ids import SessionId, new_id

READS = frozenset({Scope.READ})


def test_only_an_instance_owner_makes_people_links_and_projects(session: Session) -> None:
    _, project_id = make_project(session)
    manager = make_member(session, project_id, role=Role.MANAGER)
    with pytest.raises(Denied):
        people.issue_first_owner_link(session, manager)
    with pytest.raises(Denied):
        people.issue_reset_link(session, manager, manager.person_id)
    with pytest.raises(Denied):
        people.create_person(session, manager, kind=PersonKind.PERSON, name="X")
    with pytest.raises(Denied):
        membership.create_project(session, manager, name="X", description="")


def test_a_reset_link_is_for_people_who_exist(session: Session) -> None:
    with pytest.raises(PersonNotFound):
        people.issue_reset_link(session, SYSTEM, make_stranger(session).person_id.__class__(int=7))


def test_an_annotator_manages_no_members(session: Session) -> None:
    owner, project_id = make_project(session)
    anna = make_member(session, project_id)
    with pytest.raises(Denied):
        people.add_member(session, anna, project_id, anna.person_id, role=Role.OWNER)
    with pytest.raises(Denied):
        membership.edit_project(session, anna, project_id, revision=1, name="X", description=None)
    with pytest.raises(Denied):
        membership.invite(session, anna, project_id, role=Role.ANNOTATOR)
    with pytest.raises(Denied):
        membership.set_role(session, anna, project_id, anna.person_id, role=Role.MANAGER)
    with pytest.raises(Denied):
        membership.remove_member(session, anna, project_id, owner.person_id)
    with pytest.raises(Denied):
        tokens.create_service_account(session, anna, project_id, name="X", role=Role.VIEWER)


def test_a_stranger_finds_neither_project_nor_invitation(session: Session) -> None:
    owner, project_id = make_project(session)
    stranger = make_stranger(session)
    made = membership.invite(session, owner, project_id, role=Role.ANNOTATOR)
    with pytest.raises(ProjectNotFound):
        membership.invite(session, stranger, project_id, role=Role.ANNOTATOR)
    with pytest.raises(InvitationNotFound):
        membership.withdraw_invitation(session, stranger, made.id)


def test_a_member_of_elsewhere_cannot_be_pulled_in_by_guessing_an_id(session: Session) -> None:
    _, project_id = make_project(session)
    manager = make_member(session, project_id, role=Role.MANAGER)
    elsewhere = make_person(session, name="Elsewhere")
    with pytest.raises(PersonNotFound):
        membership.set_role(session, manager, project_id, elsewhere, role=Role.ANNOTATOR)


def test_a_reading_token_changes_nothing_about_oneself(session: Session) -> None:
    reader = Actor(make_person(session), scopes=READS)
    with pytest.raises(ScopeMissing):
        people.edit_myself(session, reader, name="X")
    with pytest.raises(ScopeMissing):
        tokens.issue_token(session, reader, name="X", scopes=[Scope.READ])
    with pytest.raises(ScopeMissing):
        people.change_password(session, reader, old="", new="")


def test_a_wrong_present_password_changes_nothing(session: Session) -> None:
    anna = Actor(make_person(session))
    with pytest.raises(SignInRefused):
        people.change_password(session, anna, old="wrong", new="a good new password")


def test_nobody_ends_somebody_elses_session_or_token(session: Session) -> None:
    anna, ben = Actor(make_person(session)), Actor(make_person(session))
    token = tokens.issue_token(session, anna, name="X", scopes=[Scope.READ])
    with pytest.raises(TokenNotFound):
        tokens.revoke_token(session, ben, token.id)
    with pytest.raises(SessionNotFound):
        sessions.end_session(session, ben, SessionId(new_id()))
