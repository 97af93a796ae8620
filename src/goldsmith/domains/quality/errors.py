"""What can go wrong with quality figures."""

from goldsmith.kernel.errors import Conflict, NotFound


class QuestionNotFound(NotFound):
    """The guideline has no such question."""

    code = "question_not_found"


class ContestNotFound(NotFound):
    """There is no such contest among those you may see."""

    code = "contest_not_found"


class ContestAnswered(Conflict):
    """This was answered already."""

    code = "contest_answered"
