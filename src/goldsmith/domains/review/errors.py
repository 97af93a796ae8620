"""What can go wrong with reviews."""

from goldsmith.kernel.errors import Conflict, Denied, Invalid


class OwnWork(Denied):
    """Nobody reviews their own work. Leave this item to somebody else."""

    code = "own_work"


class VerdictIncomplete(Invalid):
    """A verdict names its question; a fix brings the right answer, a reject its reason."""

    code = "verdict_incomplete"


class NothingJudged(Conflict):
    """Nobody has judged this item yet, so there is nothing to review."""

    code = "nothing_judged"
