"""Settings: read once from the environment by the composition roots, then passed down."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Self, get_args, get_type_hints

import goldsmith
from goldsmith.kernel.errors import Invalid

BUILT_PAGES = Path(goldsmith.__file__).parents[2] / "frontend" / "app" / "dist"
_SCHEMES = ("postgresql://", "postgres://", "postgresql+psycopg://")


class SettingInvalid(Invalid):
    """A setting has a value that cannot be read."""

    code = "setting_invalid"


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set from outside, each as ``GOLDSMITH_<NAME>``."""

    data_dir: Annotated[Path, "Folder of database, blobs and keys when nothing else is set."] = (
        Path("goldsmith-data")
    )
    database_url: Annotated[
        str, "PostgreSQL 15+ to use instead of the embedded one, as the role of the application."
    ] = ""
    owner_database_url: Annotated[
        str, "The same database as the role that may migrate. Default: database_url."
    ] = ""
    blob_url: Annotated[
        str, "Folder or s3:// address for files. Default: blobs inside data_dir."
    ] = ""
    stores: Annotated[
        str,
        "Stores that items may refer to, as name=address, separated by commas: s3://…, a folder.",
    ] = ""
    host: Annotated[str, "Address to listen on. Anything but loopback needs `--public`."] = (
        "127.0.0.1"
    )
    port: Annotated[int, "Port to listen on."] = 8787
    public_url: Annotated[
        str, "Address under which people reach this server; makes cookies Secure when https."
    ] = ""
    web_processes: Annotated[int, "Web server processes started by `up`."] = 2
    pool_size: Annotated[int, "Database connections, and threads, of each web process."] = 16
    demo: Annotated[bool, "Offer the demo sign-ins. Set by `make demo` only."] = False
    egress_allow: Annotated[
        str, "Live models that may be called, as host:port, separated by commas. Default: none."
    ] = ""
    egress_allow_private: Annotated[
        str, "Those of them that lead to private addresses, such as localhost:9090."
    ] = ""
    secrets_dir: Annotated[
        str,
        "Folder of secrets for live models: each file one line `host:port Header-Name: value`.",
    ] = ""
    log_level: Annotated[str, "debug, info, warning or error."] = "info"

    @classmethod
    def from_environment(cls) -> Self:
        """Read ``GOLDSMITH_…`` variables. Raises SettingInvalid with the variable's name."""
        values: dict[str, Any] = {}
        for name, kind in get_type_hints(cls, include_extras=True).items():
            variable = f"GOLDSMITH_{name.upper()}"
            raw = os.environ.get(variable)  # noqa: TID251  # the one place that reads it
            if raw is not None:
                values[name] = _parse(variable, raw, get_args(kind)[0])
        return cls(**values)

    def as_environment(self) -> dict[str, str]:
        """The variables that give a child process these settings."""
        return {
            f"GOLDSMITH_{name.upper()}": str(getattr(self, name))
            for name in get_type_hints(type(self))
        }


def environment_with(**values: str) -> dict[str, str]:
    """The environment of a child process: ours, and these values."""
    return {**os.environ, **values}  # noqa: TID251  # the one place that reads it


def _parse(variable: str, raw: str, kind: type) -> object:
    if kind is bool:
        if raw.lower() not in {"0", "1", "true", "false", "yes", "no"}:
            raise SettingInvalid(f"{variable} is {raw!r}; write 1 or 0.")
        return raw.lower() in {"1", "true", "yes"}
    if kind is int:
        try:
            return int(raw)
        except ValueError as error:
            raise SettingInvalid(f"{variable} is {raw!r}; write a whole number.") from error
    if variable.endswith("DATABASE_URL") and raw and not raw.startswith(_SCHEMES):
        raise SettingInvalid(f"{variable} is no address of PostgreSQL; write postgresql://…")
    return kind(raw)
