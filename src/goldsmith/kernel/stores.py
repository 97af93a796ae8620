"""Stores that items may refer to: named by whoever runs this installation, read and never written.

People name a file below a store; where the store is, and with which keys it is read, stays with the
operator, so that nobody's reference leads anywhere else.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import obstore
from obstore.exceptions import (
    BaseError,
    InvalidPathError,
    NotFoundError,
    PermissionDeniedError,
    PreconditionError,
)
from obstore.store import LocalStore, ObjectStore, from_url

from goldsmith.kernel.errors import Conflict, GoldsmithError, Invalid, NotFound

_CHUNK_BYTES = 1 << 20
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_PATIENCE = timedelta(seconds=20)
_LONGEST_KEY = 1024

T = TypeVar("T")


class StoreNotFound(NotFound):
    """There is no such store, or it is not open to this project. Ask an owner of the installation."""

    code = "store_not_found"


class ReferenceInvalid(Invalid):
    """This names no file below the store."""

    code = "reference_invalid"


class FileGone(NotFound):
    """The store does not have this file. Put it back, or import the item from another place."""

    code = "file_gone"


class FileChanged(Conflict):
    """The file in the store is another one than was imported. Put it back, or import it as new."""

    code = "file_changed"


class StoreSilent(GoldsmithError):
    """The store does not answer. Try again in a moment, or ask whoever runs this installation."""

    code = "store_silent"
    status = 502


class StoresInvalid(Invalid):
    """GOLDSMITH_STORES holds no list of name=address."""

    code = "stores_invalid"


@dataclass(frozen=True, slots=True)
class Found:
    """A file in a store: its size, and a name for this state of it."""

    size_bytes: int
    etag: str | None


class Store:
    """One store, by its name."""

    def __init__(self, name: str, address: str) -> None:
        self.name = name
        self.address = address.rstrip("/")
        self._opened: ObjectStore | None = None

    def key_of(self, reference: str) -> str:
        """The file below the store that a reference names: its path, or the whole address.

        Raises ReferenceInvalid.
        """
        key = reference.strip()
        if "://" in key:
            if not key.startswith(f"{self.address}/"):
                raise ReferenceInvalid(f"{key[:200]} does not lie below the store {self.name}.")
            key = key.removeprefix(f"{self.address}/")
        parts = key.split("/")
        is_path = bool(key) and not {"", ".", ".."} & set(parts) and key.isprintable()
        if not is_path or len(key) > _LONGEST_KEY or "\\" in key:
            raise ReferenceInvalid(f"{key[:200]!r} is no path of a file below {self.name}.")
        return key

    def look(self, key: str) -> Found:
        """What lies there now. Raises FileGone, StoreSilent."""
        found = self._ask(key, lambda store: obstore.head(store, key))
        return Found(found["size"], found["e_tag"])

    def find_trouble(self) -> str | None:
        """Why nothing can be read there, in the words of what was asked; None where it can."""
        try:
            folder = self._folder()
            if folder is not None:
                next(folder.iterdir(), None)
            else:
                next(iter(self._store().list(chunk_size=1)), None)
        except (BaseError, OSError, ValueError) as error:
            return str(error).strip().partition("\n")[0]
        return None

    def open_stream(self, key: str, *, start: int, end: int, etag: str | None) -> Iterator[bytes]:
        """Bytes of the file, in chunks; asked for before the first is taken.

        Raises FileGone, FileChanged, StoreSilent.
        """
        result = self._ask(
            key,
            lambda store: obstore.get(
                store, key, options={"range": (start, end), "if_match": etag}
            ),
        )
        return (bytes(chunk) for chunk in result.stream(min_chunk_size=_CHUNK_BYTES))

    def _ask(self, key: str, act: Callable[[ObjectStore], T]) -> T:
        facts = {"store": self.name, "key": key}
        try:
            return act(self._store())
        except (NotFoundError, FileNotFoundError, InvalidPathError) as error:
            raise FileGone(**facts) from error
        except PreconditionError as error:
            raise FileChanged(**facts) from error
        except (PermissionDeniedError, PermissionError) as error:
            # Who may not list a bucket is told so of files that are not there.
            raise FileGone(
                f"The store {self.name} does not let this file be read.", **facts
            ) from error
        except (BaseError, OSError) as error:
            raise StoreSilent(store=self.name) from error

    def _folder(self) -> Path | None:
        """The folder that it is; None where it lies elsewhere."""
        if "://" in self.address and not self.address.startswith("file://"):
            return None
        return Path(self.address.removeprefix("file://")).expanduser()

    def _store(self) -> ObjectStore:
        if self._opened is None:
            folder = self._folder()
            self._opened = LocalStore(folder) if folder is not None else from_url(
                self.address, retry_config={"max_retries": 3, "retry_timeout": _PATIENCE}
            )  # fmt: skip
        return self._opened


@dataclass(frozen=True, slots=True)
class Stores:
    """The stores there are."""

    _by_name: Mapping[str, Store] = field(default_factory=dict)

    @classmethod
    def of(cls, setting: str) -> "Stores":
        """From settings: ``name=address``, separated by commas. Raises StoresInvalid."""
        found: dict[str, Store] = {}
        for part in filter(None, map(str.strip, setting.split(","))):
            name, _, address = part.partition("=")
            if not _NAME.fullmatch(name.strip()) or not address.strip():
                raise StoresInvalid(
                    f"GOLDSMITH_STORES holds {part!r}; write name=address, such as "
                    "scans=s3://bucket/scans."
                )
            found[name.strip()] = Store(name.strip(), address.strip())
        return cls(found)

    @property
    def names(self) -> list[str]:
        """What they are called."""
        return sorted(self._by_name)

    def get(self, name: str) -> Store:
        """A store by its name. Raises StoreNotFound."""
        if name not in self._by_name:
            raise StoreNotFound(store=name)
        return self._by_name[name]
