"""What can go wrong with releases."""

from goldsmith.kernel.errors import Conflict, Invalid, NotFound


class ReleaseNotFound(NotFound):
    """There is no such release among those you may see."""

    code = "release_not_found"


class ReleaseNotReady(Conflict):
    """The release is still being frozen, or failed. Wait, or try again."""

    code = "release_not_ready"


class NothingToFreeze(Conflict):
    """The project has no released guideline version, so there are no questions to freeze."""

    code = "nothing_to_freeze"


class PositionNotSealed(Invalid):
    """The log is not sealed up to that position. Leave it out to freeze the present."""

    code = "position_not_sealed"
