"""What can go wrong with guidelines and answers."""

from goldsmith.kernel.errors import Conflict, Invalid, NotFound


class SchemaInvalid(Invalid):
    """The schema does not hold together. Each problem is named."""

    code = "schema_invalid"


class AnswersInvalid(Invalid):
    """The answers do not fit the guideline. Each problem is named."""

    code = "answers_invalid"


class GuidelineVersionNotFound(NotFound):
    """There is no such guideline version in your projects."""

    code = "guideline_version_not_found"


class NothingToRelease(Conflict):
    """The draft says the same as the latest version. Change something first."""

    code = "nothing_to_release"
