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


class RulingNotFound(NotFound):
    """There is no such ruling in your projects."""

    code = "ruling_not_found"


class RulingNotInForce(Conflict):
    """This ruling holds no longer. Load the list again and see what took its place."""

    code = "ruling_not_in_force"


class RulingUnfit(Invalid):
    """A ruling is about a question of the guideline, and about an item or question of the project."""

    code = "ruling_unfit"


class PolicyUnfit(Invalid):
    """This review policy does not hold together."""

    code = "review_policy_unfit"


class NotOnPanel(Denied):
    """You are not on the panel that decides here."""

    code = "not_on_panel"


class PanelDecides(Conflict):
    """A panel decides where people differ. Vote if you are on it; settle what it could not."""

    code = "panel_decides"


class VoteNotOpen(Conflict):
    """You have voted on this item, or there is nothing to vote on. Take the next one."""

    code = "vote_not_open"


class EnoughReviewed(Conflict):
    """You have reviewed as much as this project allows in a day. Go on tomorrow."""

    code = "enough_reviewed"
