"""Which data folder and address are meant, and who may reach them."""

import dataclasses
import ipaddress
from pathlib import Path
from typing import Annotated

import typer

from goldsmith.kernel.errors import Invalid
from goldsmith.kernel.settings import Settings

DataOption = Annotated[Path | None, typer.Option("--data", help="The data folder.")]
PublicOption = Annotated[bool, typer.Option(help="Let other machines reach this server.")]


class PublicAddressNotMeant(Invalid):
    """This address can be reached from other machines. Say --public if you mean that."""

    code = "public_address_not_meant"


class PublicUrlMissing(Invalid):
    """A public server needs GOLDSMITH_PUBLIC_URL with https, so that cookies are sent safely."""

    code = "public_url_missing"


def check_address(settings: Settings, *, public: bool) -> None:
    """Raise where others could reach a server that is not made for it.

    Raises PublicAddressNotMeant, PublicUrlMissing, Invalid.
    """
    try:
        is_local = ipaddress.ip_address(settings.host).is_loopback
    except ValueError:
        is_local = settings.host == "localhost"
    if is_local:
        return
    if not public:
        raise PublicAddressNotMeant(
            f"{settings.host} can be reached from other machines. Say --public if you mean that."
        )
    if settings.demo:
        raise Invalid("The demo lets anybody sign in, so it serves this machine only.")
    if not settings.public_url.startswith("https://"):
        raise PublicUrlMissing


def address_of(settings: Settings) -> str:
    """The address to open."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def settings_of(data: Path | None) -> Settings:
    """The settings in force, with another data folder where one is named."""
    settings = Settings.from_environment()
    return settings if data is None else dataclasses.replace(settings, data_dir=data)
