"""What the doctor says of things outside of an installation: stores that it reads, secrets it sends."""

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from goldsmith.kernel.egress import Egress, is_secret_name
from goldsmith.kernel.settings import Settings
from goldsmith.kernel.stores import Stores, StoresInvalid

Finding = dict[str, str]
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def store_findings(settings: Settings) -> Iterator[Finding]:
    """Whether each store can be read now."""
    try:
        stores = Stores.of(settings.stores)
    except StoresInvalid as problem:
        yield finding("stores", "missing", problem.detail)
        return
    for name in stores.names:
        store = stores.get(name)
        trouble = store.find_trouble()
        if trouble is None:
            yield finding(f"store {name}", "readable", store.address)
        else:
            advice = (
                f"{store.address} cannot be read: {trouble}. Look at GOLDSMITH_STORES, and at the "
                "keys in AWS_… where it is a bucket; files in it are not shown until then"
            )
            yield finding(f"store {name}", "missing", advice)


def secret_findings(settings: Settings, wanted: Mapping[str, list[str]]) -> Iterator[Finding]:
    """Whether the secrets that live models name are there, and closed to others.

    ``wanted`` are the secrets by name, each with the models that name it.
    """
    folder = Path(settings.secrets_dir).expanduser() if settings.secrets_dir else None
    if folder is not None:
        yield _folder_finding(folder)
        if folder.is_dir():
            yield from _open_files(folder)
    egress = Egress.of(
        settings.egress_allow, settings.egress_allow_private, str(folder) if folder else ""
    )
    for name, models in wanted.items():
        trouble = egress.find_trouble(name)
        told = ", ".join(models)[:120]
        if trouble is None:
            yield finding(f"secret {name}", "there", f"for {told}")
        else:
            yield finding(f"secret {name}", "missing", f"{trouble} Until then {told} is not asked.")


def _folder_finding(folder: Path) -> Finding:
    try:
        mode = folder.stat().st_mode
    except OSError:
        advice = f"make the folder with `mkdir -m 700 {folder}`, or unset GOLDSMITH_SECRETS_DIR"
        return finding("secrets", "missing", f"{folder} is not there: {advice}")
    if not stat.S_ISDIR(mode):
        return finding(
            "secrets", "missing", f"{folder} is no folder; name one that holds the files"
        )
    if mode & _OTHERS:
        advice = f"others can open {folder}; close it with `chmod 700 {folder}`"
        return finding("secrets", "open", advice)
    return finding("secrets", "closed", f"{folder} is for its owner alone")


def _open_files(folder: Path) -> Iterator[Finding]:
    """Secrets that others than the owner of the file may read or write."""
    try:
        files = sorted(path for path in folder.iterdir() if is_secret_name(path.name))
    except OSError as error:
        advice = f"{error.strerror}: let whoever runs Goldsmith own {folder}"
        yield finding("secrets", "missing", advice)
        return
    for path in files:
        if path.is_file() and path.stat().st_mode & _OTHERS:
            advice = f"others can read it; close it with `chmod 600 {path}`"
            yield finding(f"secret {path.name}", "open", advice)


def finding(what: str, state: str, advice: str = "") -> Finding:
    """One line of what the doctor says."""
    return {"what": what, "state": state, "advice": advice}
