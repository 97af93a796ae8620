"""What can go wrong with quality figures."""

from goldsmith.kernel.errors import NotFound


class QuestionNotFound(NotFound):
    """The guideline has no such question."""

    code = "question_not_found"
