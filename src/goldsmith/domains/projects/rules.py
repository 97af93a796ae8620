"""Decisions about passwords, secrets and links, without I/O."""

import hashlib
import secrets
from datetime import timedelta

from goldsmith.domains.projects.errors import PasswordTooWeak

SESSION_LENGTH = timedelta(days=14)
LINK_LENGTH = timedelta(days=7)
RESET_LENGTH = timedelta(hours=24)
ATTEMPT_WINDOW = timedelta(minutes=1)
ATTEMPTS_ALLOWED = 5
TOKEN_PREFIX = "gsk_"  # noqa: S105  # makes a leaked token easy to find, is no secret

MINIMUM_PASSWORD = 10
MAXIMUM_PASSWORD = 1024


def new_secret() -> str:
    """256 random bits, safe in a URL."""
    return secrets.token_urlsafe(32)


def hash_secret(secret: str) -> bytes:
    """SHA-256. A slow hash adds nothing to 256 random bits, and this runs on every request."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def check_password(password: str, *, email: str | None, name: str | None) -> None:
    """Raise PasswordTooWeak for what anyone would try first."""
    own = {word.casefold() for word in (email, name) if word}
    if not MINIMUM_PASSWORD <= len(password) <= MAXIMUM_PASSWORD:
        raise PasswordTooWeak
    if password.casefold() in own or len(set(password)) < 4:
        raise PasswordTooWeak
