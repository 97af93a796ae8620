"""Error families. A domain names its own errors; the family decides the HTTP status and exit code."""

import errno
import inspect


class GoldsmithError(Exception):
    """Something that a person can understand and act on.

    The docstring of a subclass is its message; ``code`` is part of the public API and never renamed.
    ``facts`` travel with the problem document and hold ids and numbers, or words the caller sent.
    """

    code = "error"
    status = 500

    def __init__(self, detail: str | None = None, **facts: object) -> None:
        self.detail = detail or inspect.getdoc(type(self)) or type(self).__name__
        self.facts = facts
        super().__init__(self.detail)


class Invalid(GoldsmithError):
    """The request is well-formed, but what it asks for does not fit."""

    code = "invalid"
    status = 422


class Unauthenticated(GoldsmithError):
    """Sign in first. Nothing you sent was stored."""

    code = "unauthenticated"
    status = 401


class Denied(GoldsmithError):
    """Your role does not allow this. Ask an owner of the project."""

    code = "denied"
    status = 403


class NotFound(GoldsmithError):
    """There is nothing here that you may see."""

    code = "not_found"
    status = 404


class Conflict(GoldsmithError):
    """This does not fit the present state. Reload and try again."""

    code = "conflict"
    status = 409


class PreconditionFailed(GoldsmithError):
    """Somebody changed this in the meantime. Reload, look at both, and save again."""

    code = "changed_meanwhile"
    status = 412


class TooManyAttempts(GoldsmithError):
    """Too many attempts. Wait a little and try again."""

    code = "too_many_attempts"
    status = 429


class DiskFull(GoldsmithError):
    """The disk is full. Free some space and start again; nothing was lost."""

    code = "disk_full"
    status = 507


def is_disk_full(error: OSError) -> bool:
    """Whether the system refused to write because the disk, a quota or a limit is used up."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
