"""The one way out: nothing is asked of another machine unless whoever runs this one allowed it.

An address must be on the list of the operator. A host that leads to a private address (this
machine, its network, a cloud's metadata) must be on a list of its own: nobody's say-so in the
product opens it. The address that was checked is the one that is called; no redirect is followed.

What a place wants to be told in secret lies in files of the operator, each for one place, and is
asked for by name: ``models.example.org:443 Authorization: Bearer …``.
"""

import ipaddress
import json
import random
import re
import socket
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from goldsmith.kernel.errors import Denied, GoldsmithError

CONNECT_S = 2.0
MOST_BYTES = 32 * 2**20
RETRIES = 2
_PAUSE_S = 0.3
_SECRET_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_SECRET = re.compile(r"(\S+)\s+([A-Za-z0-9-]+):[ \t]*([\x21-\x7e][\x20-\x7e]*)")
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})


_SLOW = "{0} does not answer within {1:g} seconds."
_UNKNOWN = (
    "There is no secret {name}. Whoever runs this installation can put it into the folder of "
    "GOLDSMITH_SECRETS_DIR."
)


class EgressRefused(Denied):
    """This address is not one that whoever runs this installation allowed."""

    code = "egress_refused"


class EgressFailed(GoldsmithError):
    """The other machine did not answer as it should."""

    code = "egress_failed"
    status = 502


@dataclass(frozen=True, slots=True)
class Egress:
    """What may be called: hosts with ports, those that may be private, and where secrets lie."""

    allowed: frozenset[str] = field(default_factory=frozenset)
    private: frozenset[str] = field(default_factory=frozenset)
    secrets: Path | None = None

    @classmethod
    def of(cls, allowed: str, private: str, secrets: str = "") -> "Egress":
        """From settings: ``host:port``, separated by commas; and a folder."""
        return cls(_listed(allowed), _listed(private), Path(secrets) if secrets else None)

    def check(self, url: str) -> str:
        """The network address to call for a URL. Raises EgressRefused, EgressFailed."""
        parts = urlsplit(url)
        place = _place(parts)
        if place not in self.allowed | self.private:
            raise EgressRefused(
                f"{place} is not on the list of addresses that may be called. Whoever runs this "
                "installation can add it to GOLDSMITH_EGRESS_ALLOW."
            )
        address = _resolve(parts)
        if not _is_public(address) and place not in self.private:
            raise EgressRefused(
                f"{place} leads to a private address. Whoever runs this installation can allow it "
                "in GOLDSMITH_EGRESS_ALLOW_PRIVATE."
            )
        return address

    def send(
        self,
        method: str,
        url: str,
        *,
        body: Any = None,
        secret: str | None = None,
        patience_s: float = 30.0,
    ) -> Any:
        """Send JSON and return the JSON of the answer; tries again where that may help.

        All tries together take no longer than the patience. Raises EgressRefused, EgressFailed
        with a sentence.
        """
        told = {} if secret is None else self._header_of(secret, urlsplit(url))
        until = time.monotonic() + patience_s
        problem: EgressFailed | None = None
        for attempt in range(RETRIES + 1):
            if attempt:
                time.sleep(_PAUSE_S * 2**attempt * random.uniform(0.5, 1.5))  # noqa: S311  # jitter
            if time.monotonic() >= until:
                break
            try:
                return self._send_once(method, url, body, told, until)
            except _Passing as passing:
                problem = EgressFailed(str(passing))
            except _TooSlow:
                raise EgressFailed(_SLOW.format(_place(urlsplit(url)), patience_s)) from None
        raise problem or EgressFailed

    def find_trouble(self, name: str) -> str | None:
        """Why a secret cannot be sent, with what to do; None where it can. Its words are not told."""
        try:
            place = self._read_secret(name)[0].lower()
        except EgressRefused as refusal:
            return refusal.detail
        if place not in self.allowed | self.private:
            return (
                f"The secret {name} is for {place}, which may not be called. "
                "Add it to GOLDSMITH_EGRESS_ALLOW."
            )
        return None

    def _header_of(self, name: str, parts: SplitResult) -> dict[str, str]:
        """The header that a secret is; none of its words are in what is raised."""
        place = _place(parts)
        found = self._read_secret(name)
        if found[0].lower() != place:
            raise EgressRefused(f"The secret {name} is for another address than {place}.")
        if parts.scheme != "https" and place not in self.private:
            raise EgressRefused(f"The secret {name} is sent over https:// only.")
        return {found[1]: found[2]}

    def _read_secret(self, name: str) -> tuple[str, str, str]:
        """A secret's place, header and value. Raises EgressRefused."""
        if not is_secret_name(name) or self.secrets is None:
            raise EgressRefused(_UNKNOWN.format(name=name[:64]))
        try:
            found = _SECRET.fullmatch((self.secrets / name).read_text(encoding="utf-8").strip())
        except (OSError, UnicodeDecodeError) as error:
            raise EgressRefused(_UNKNOWN.format(name=name)) from error
        if found is None:
            raise EgressRefused(
                f"The secret {name} cannot be read. Whoever runs this installation can write it as "
                "one line: host:port Header-Name: value."
            )
        return found[1], found[2], found[3]

    def _send_once(
        self, method: str, url: str, body: Any, told: dict[str, str], until: float
    ) -> Any:
        import httpx  # noqa: PLC0415  # only who calls out needs it

        parts = urlsplit(url)
        address = self.check(url)
        host = f"[{address}]" if ":" in address else address
        target = parts._replace(netloc=f"{host}:{_port(parts)}").geturl()
        patience_s = max(0.1, until - time.monotonic())
        headers = {**told, "Host": parts.netloc.rpartition("@")[2], "Accept": "application/json"}
        try:
            with (
                httpx.Client(
                    timeout=httpx.Timeout(patience_s, connect=CONNECT_S), trust_env=False
                ) as client,
                client.stream(
                    method, target, json=body, headers=headers,
                    extensions={"sni_hostname": parts.hostname or ""},
                ) as answer,
            ):  # fmt: skip
                return _read(answer, parts, told, until)
        except httpx.ConnectError as error:
            raise _Passing(
                f"Nothing listens at {_place(parts)}, or it cannot be reached."
            ) from error
        except httpx.ConnectTimeout as error:
            raise _Passing(f"{_place(parts)} cannot be reached.") from error
        except httpx.TimeoutException as error:
            raise _TooSlow from error
        except httpx.TransportError as error:
            raise _Passing(f"{_place(parts)} breaks off without an answer.") from error


class _Passing(Exception):
    """A failure that may be over in a moment."""


class _TooSlow(Exception):
    """The patience is over; whoever is that slow is not helped by being asked again."""


def _read(answer: Any, parts: SplitResult, told: dict[str, str], until: float) -> Any:
    if answer.status_code in _AGAIN:
        raise _Passing(f"{_place(parts)} answers {answer.status_code}.")
    if not 200 <= answer.status_code < 300:
        raise EgressFailed(f"{_place(parts)}{parts.path} answers {answer.status_code}.")
    content = bytearray()
    for chunk in answer.iter_bytes():
        content += chunk
        if len(content) > MOST_BYTES:
            raise EgressFailed(f"{_place(parts)} answers with more than {MOST_BYTES >> 20} MB.")
        if time.monotonic() >= until:
            raise _TooSlow
    if any(secret.encode() in content for secret in told.values()):
        raise EgressFailed(f"{_place(parts)} says the secret back; nothing of its answer is kept.")
    try:
        return json.loads(content or b"null")
    except ValueError as error:
        raise EgressFailed(f"{_place(parts)}{parts.path} does not answer with JSON.") from error


def is_secret_name(name: str) -> bool:
    """Whether a secret can be called this; names are file names and lead nowhere else."""
    return _SECRET_NAME.fullmatch(name) is not None


def _listed(words: str) -> frozenset[str]:
    return frozenset(word.strip().lower() for word in words.split(",") if word.strip())


def _port(parts: SplitResult) -> int:
    try:
        return parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise EgressRefused("The address has no port that can be called.") from error


def _place(parts: SplitResult) -> str:
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
        raise EgressRefused("An address begins with http:// or https:// and names a host.")
    return f"{parts.hostname.lower()}:{_port(parts)}"


def _resolve(parts: SplitResult) -> str:
    """The first address of a host; one private address among several makes all of them private."""
    try:
        found = socket.getaddrinfo(parts.hostname, _port(parts), type=socket.SOCK_STREAM)
    except OSError as error:
        raise EgressFailed(f"There is no host {parts.hostname}.") from error
    addresses = [str(one[4][0]) for one in found]
    return next((one for one in addresses if not _is_public(one)), addresses[0])


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return (mapped or found).is_global and not (mapped or found).is_multicast
