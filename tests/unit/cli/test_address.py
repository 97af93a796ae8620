"""Who may reach a server is said by whoever starts it, and a public one takes no plain defaults."""

import dataclasses

import pytest

from goldsmith.cli.address import PublicAddressNotMeant, PublicUrlMissing, check_address
from goldsmith.kernel.errors import Invalid
from goldsmith.kernel.settings import Settings

LOCAL = Settings()
PUBLIC = dataclasses.replace(LOCAL, host="0.0.0.0", public_url="https://gold.example")


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_an_address_of_this_machine_needs_no_flag(host: str) -> None:
    check_address(dataclasses.replace(LOCAL, host=host), public=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "gold.example"])
def test_an_address_that_others_reach_needs_the_flag(host: str) -> None:
    with pytest.raises(PublicAddressNotMeant, match="--public"):
        check_address(dataclasses.replace(PUBLIC, host=host), public=False)


def test_a_public_server_with_an_address_of_https_is_served() -> None:
    check_address(PUBLIC, public=True)


@pytest.mark.parametrize("public_url", ["", "http://gold.example"])
def test_a_public_server_without_https_is_refused(public_url: str) -> None:
    with pytest.raises(PublicUrlMissing):
        check_address(dataclasses.replace(PUBLIC, public_url=public_url), public=True)


def test_the_demo_is_never_public() -> None:
    with pytest.raises(Invalid, match="anybody sign in"):
        check_address(dataclasses.replace(PUBLIC, demo=True), public=True)
