"""What can go wrong with reviews."""

from goldsmith.kernel.errors import Conflict, Denied, Invalid, NotFound


class OwnWork(Denied):
    """Nobody reviews their own work. Leave this item to somebody else."""

    code = "own_work"


class VerdictIncomplete(Invalid):
    """A verdict names its question; a fix brings the right answer, a reject its reason."""

    code = "verdict_incomplete"


class NothingJudged(Conflict):
    """Nobody has judged this item yet, so there is nothing to review."""

    code = "nothing_judged"


class GoldUnsettled(Conflict):
    """Gold needs a settled answer. Adjudicate these items first, or give the answer with them."""

    code = "gold_unsettled"


class GoldNotFound(NotFound):
    """There is no such gold item among those you may see."""

    code = "gold_not_found"
