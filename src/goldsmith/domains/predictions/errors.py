"""What can go wrong with sources and their suggestions."""

from goldsmith.kernel.errors import Invalid, NotFound


class SourceNotFound(NotFound):
    """There is no such source of suggestions among those you may see."""

    code = "source_not_found"


class SuggestionImportNotFound(NotFound):
    """There is no such import of suggestions among those you may see."""

    code = "suggestion_import_not_found"


class SuggestionInvalid(Invalid):
    """This is no answer to a question of the guideline."""

    code = "suggestion_invalid"


class NothingToSuggestFor(Invalid):
    """Release a guideline version first: suggestions answer its questions."""

    code = "nothing_to_suggest_for"
