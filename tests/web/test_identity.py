"""Signing in, staying out, and what a page of another site can do: nothing."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from goldsmith.domains.projects.verbs import people
from goldsmith.kernel.actor import SYSTEM, Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import PASSWORD, House


def test_a_wrong_password_is_401_and_says_nothing_more(
    house: House, browser: Callable[[], TestClient]
) -> None:
    body = {"email": house.email(Role.OWNER), "password": "wrong password"}
    answer = browser().post("/api/v1/session", json=body)
    assert (answer.status_code, answer.json()["code"]) == (401, "sign_in_refused")


def test_an_unknown_email_is_answered_alike(browser: Callable[[], TestClient]) -> None:
    body = {"email": "nobody@example.org", "password": "wrong password"}
    answer = browser().post("/api/v1/session", json=body)
    assert (answer.status_code, answer.json()["code"]) == (401, "sign_in_refused")


def test_guessing_is_slowed_down(house: House, browser: Callable[[], TestClient]) -> None:
    client = browser()
    body = {"email": house.email(Role.VIEWER), "password": "wrong password"}
    codes = [client.post("/api/v1/session", json=body).status_code for _ in range(6)]
    assert codes == [401] * 5 + [429]


def test_the_cookie_is_out_of_reach_of_scripts(
    house: House, browser: Callable[[], TestClient]
) -> None:
    house.give_password(Role.ANNOTATOR)
    answer = browser().post(
        "/api/v1/session", json={"email": house.email(Role.ANNOTATOR), "password": PASSWORD}
    )
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_signing_out_ends_the_session(house: House) -> None:
    client = house.sign_in(Role.ANNOTATOR)
    kept = dict(client.cookies)
    client.delete("/api/v1/session")
    client.cookies.update(kept)
    assert client.get("/api/v1/me").json()["code"] == "session_ended"


def test_a_request_without_our_header_changes_nothing(house: House) -> None:
    client = house.sign_in(Role.OWNER)
    del client.headers["X-Goldsmith-Client"]
    answer = client.post("/api/v1/projects", json={"name": "Forged"})
    assert (answer.status_code, answer.json()["code"]) == (403, "request_forged")


def test_a_page_of_another_site_changes_nothing(house: House) -> None:
    client = house.sign_in(Role.OWNER)
    answer = client.post(
        "/api/v1/projects", json={"name": "Forged"}, headers={"Origin": "https://evil.example"}
    )
    assert answer.json()["code"] == "request_forged"


def test_an_invitation_makes_a_member_once(house: House, browser: Callable[[], TestClient]) -> None:
    owner = house.sign_in(Role.OWNER)
    made = owner.post(
        f"/api/v1/projects/{house.project_id}/invitations",
        json={"role": "annotator", "email": f"new-{house.tag}@example.org"},
    ).json()
    guest = browser()
    offer = guest.get(f"/api/v1/links/{made['secret']}").json()
    assert (offer["kind"], offer["project_name"], offer["role"]) == (
        "invitation",
        "House",
        "annotator",
    )
    body = {"name": "New", "password": PASSWORD}
    joined = guest.post(f"/api/v1/links/{made['secret']}/acceptance", json=body).json()
    assert [m["role"] for m in joined["memberships"]] == ["annotator"]
    again = browser().post(f"/api/v1/links/{made['secret']}/acceptance", json=body)
    assert again.json()["code"] == "link_not_usable"


def test_a_weak_password_keeps_the_link_usable(
    house: House, browser: Callable[[], TestClient]
) -> None:
    owner = house.sign_in(Role.OWNER)
    made = owner.post(
        f"/api/v1/projects/{house.project_id}/invitations", json={"role": "annotator"}
    ).json()
    body = {"name": "New", "email": f"weak-{house.tag}@example.org", "password": "aaaaaaaaaaaa"}
    refused = browser().post(f"/api/v1/links/{made['secret']}/acceptance", json=body)
    assert refused.json()["code"] == "password_too_weak"
    assert browser().get(f"/api/v1/links/{made['secret']}").status_code == 200


def test_a_reset_link_ends_the_old_sessions(
    house: House, runtime: Runtime, browser: Callable[[], TestClient]
) -> None:
    victim = house.sign_in(Role.ANNOTATOR)
    with runtime.database.transaction() as session:
        link = people.issue_reset_link(session, SYSTEM, house.people[Role.ANNOTATOR])
    body = {"password": "another good password"}
    assert browser().post(f"/api/v1/links/{link.secret}/acceptance", json=body).status_code == 200
    assert victim.get("/api/v1/me").json()["code"] == "session_ended"


def test_a_token_works_within_its_scopes(house: House, browser: Callable[[], TestClient]) -> None:
    owner = house.sign_in(Role.OWNER)
    made = owner.post("/api/v1/me/tokens", json={"name": "reader", "scopes": ["read"]}).json()
    program = browser()
    program.headers["Authorization"] = f"Bearer {made['secret']}"
    assert program.get(f"/api/v1/projects/{house.project_id}").status_code == 200
    refused = program.post(
        f"/api/v1/projects/{house.project_id}/invitations", json={"role": "annotator"}
    )
    assert refused.json()["code"] == "scope_missing"


def test_a_revoked_token_is_dead_at_once(house: House, browser: Callable[[], TestClient]) -> None:
    owner = house.sign_in(Role.OWNER)
    made = owner.post("/api/v1/me/tokens", json={"name": "reader", "scopes": ["read"]}).json()
    owner.delete(f"/api/v1/me/tokens/{made['id']}")
    program = browser()
    program.headers["Authorization"] = f"Bearer {made['secret']}"
    assert program.get("/api/v1/me").status_code == 401


def test_a_manager_cannot_appoint_an_owner(house: House) -> None:
    manager = house.sign_in(Role.MANAGER)
    someone = house.people[Role.ANNOTATOR]
    answer = manager.put(
        f"/api/v1/projects/{house.project_id}/members/{someone}", json={"role": "owner"}
    )
    assert answer.status_code == 403


def test_the_last_owner_stays(house: House) -> None:
    owner = house.sign_in(Role.OWNER)
    answer = owner.delete(f"/api/v1/projects/{house.project_id}/members/{house.people[Role.OWNER]}")
    assert answer.json()["code"] == "last_owner"


def test_a_retried_post_stores_once(house: House) -> None:
    owner = house.sign_in(Role.OWNER)
    headers = {"Idempotency-Key": house.tag}
    first = owner.post("/api/v1/projects", json={"name": "Once"}, headers=headers)
    again = owner.post("/api/v1/projects", json={"name": "Once"}, headers=headers)
    assert first.status_code == again.status_code == 201
    assert first.json()["id"] == again.json()["id"]


def test_a_key_cannot_be_used_for_something_else(house: House) -> None:
    owner = house.sign_in(Role.OWNER)
    headers = {"Idempotency-Key": house.tag}
    owner.post("/api/v1/projects", json={"name": "Once"}, headers=headers)
    other = owner.post("/api/v1/projects", json={"name": "Twice"}, headers=headers)
    assert other.json()["code"] == "idempotency_key_reused"


def test_two_editors_do_not_overwrite_each_other(house: House) -> None:
    owner = house.sign_in(Role.OWNER)
    address = f"/api/v1/projects/{house.project_id}"
    read = owner.get(address).headers["etag"]
    owner.patch(address, json={"name": "First"}, headers={"If-Match": read})
    late = owner.patch(address, json={"name": "Second"}, headers={"If-Match": read})
    assert (late.status_code, late.json()["code"]) == (412, "changed_meanwhile")


def test_the_page_carries_a_fresh_nonce_and_a_strict_policy(
    browser: Callable[[], TestClient],
) -> None:
    first, second = browser().get("/projects"), browser().get("/projects")
    assert "unsafe" not in first.headers["content-security-policy"]
    assert "__CSP_NONCE__" not in first.text
    assert first.text != second.text


@pytest.mark.parametrize("path", ["/../pyproject.toml", "/%2e%2e/pyproject.toml", "/etc/passwd"])
def test_no_file_outside_the_web_app_is_served(
    browser: Callable[[], TestClient], path: str
) -> None:
    assert "csp-nonce" in browser().get(path).text


def test_a_null_byte_is_refused_with_a_sentence(house: House) -> None:
    owner = house.sign_in(Role.OWNER)
    answer = owner.post("/api/v1/projects", json={"name": "a\u0000b"})
    assert (answer.status_code, answer.json()["code"]) == (422, "text_not_storable")


def test_without_the_demo_nobody_signs_in_by_name(
    house: House, browser: Callable[[], TestClient]
) -> None:
    client = browser()
    owner = house.sign_in(Role.OWNER).get("/api/v1/me").json()["person"]["id"]
    answer = client.post("/api/v1/demo/session", json={"person_id": owner})
    assert client.get("/api/v1/demo/sign-ins").json() == []
    assert (answer.status_code, answer.json()["code"]) == (404, "not_a_demo")
    assert client.get("/api/v1/me").status_code == 401
