"""What can go wrong in curation."""

from goldsmith.kernel.errors import Conflict, Invalid, NotFound


class FindingNotFound(NotFound):
    """There is no such entry among those you may see."""

    code = "finding_not_found"


class FindingDecided(Conflict):
    """Somebody has looked at this entry already. Load the list again."""

    code = "finding_decided"


class ReasonMissing(Invalid):
    """Say why the entry is dismissed, so that nobody has to look at it again."""

    code = "reason_missing"


class ChecksRunning(Conflict):
    """The checks are running already. Wait until they are done, or cancel their job."""

    code = "checks_running"
