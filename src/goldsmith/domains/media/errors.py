"""What can go wrong with media."""

from goldsmith.kernel.errors import NotFound


class MediaNotFound(NotFound):
    """There is no such image or recording in a project of yours."""

    code = "media_not_found"


class MediaNotMade(NotFound):
    """This has not been made of the file yet, or never will be. Look again in a moment."""

    code = "media_not_made"
