"""The one way out refuses what nobody allowed, and what leads inside."""

from pathlib import Path

import pytest

from goldsmith.kernel.egress import Egress, EgressFailed, EgressRefused

OPEN = Egress.of("localhost:80,127.0.0.1:80,[::1]:80,169.254.169.254:80,10.0.0.1:80,0.0.0.0:80", "")


def test_nothing_is_allowed_unless_it_is_named() -> None:
    with pytest.raises(EgressRefused, match="GOLDSMITH_EGRESS_ALLOW"):
        Egress().check("https://example.org/predict")


@pytest.mark.parametrize(
    "url",
    ["http://localhost", "http://127.0.0.1/", "http://169.254.169.254/latest", "http://10.0.0.1",
     "http://0.0.0.0"],
)  # fmt: skip
def test_a_host_on_the_list_that_leads_inside_is_refused_all_the_same(url: str) -> None:
    with pytest.raises(EgressRefused, match="private"):
        OPEN.check(url)


def test_a_private_host_may_be_allowed_with_its_port() -> None:
    allowed = Egress.of("", "127.0.0.1:9090")
    assert allowed.check("http://127.0.0.1:9090/predict") == "127.0.0.1"
    with pytest.raises(EgressRefused):
        allowed.check("http://127.0.0.1:9091/predict")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://h", "http://", "http://a:b@h:80/"])
def test_what_is_no_plain_web_address_is_refused(url: str) -> None:
    with pytest.raises(EgressRefused):
        Egress.of("h:80", "").check(url)


def test_a_host_that_does_not_exist_is_told() -> None:
    with pytest.raises(EgressFailed, match="no host"):
        Egress.of("nowhere.invalid:80", "").check("http://nowhere.invalid")


@pytest.mark.parametrize(
    ("name", "line", "reason"),
    [
        ("gone", None, "There is no secret gone"),
        ("../up", None, "There is no secret"),
        ("odd", "just words", "cannot be read"),
        ("other", "127.0.0.1:9091 Authorization: Bearer x", "another address"),
        ("plain", "models.example.org:80 Authorization: Bearer x", "https"),
    ],
)
def test_a_secret_goes_to_its_own_address_or_nowhere(
    tmp_path: Path, name: str, line: str | None, reason: str
) -> None:
    if line is not None:
        (tmp_path / name).write_text(line)
    place = "models.example.org:80" if name == "plain" else "127.0.0.1:9090"
    egress = Egress.of("models.example.org:80", "127.0.0.1:9090", str(tmp_path))
    with pytest.raises(EgressRefused, match=reason) as refused:
        egress.send("GET", f"http://{place}/health", secret=name)
    assert "Bearer" not in refused.value.detail


def test_without_a_folder_of_secrets_none_is_sent() -> None:
    with pytest.raises(EgressRefused, match="GOLDSMITH_SECRETS_DIR"):
        Egress.of("", "127.0.0.1:9090").send("GET", "http://127.0.0.1:9090/", secret="mine")
