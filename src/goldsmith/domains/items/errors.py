"""What can go wrong with items, uploads and imports."""

from goldsmith.kernel.errors import Conflict, Invalid, NotFound


class ItemNotFound(NotFound):
    """There is no such item among those you may see."""

    code = "item_not_found"


class UploadNotFound(NotFound):
    """There is no such upload among those you may see. Send the file again."""

    code = "upload_not_found"


class ImportNotFound(NotFound):
    """There is no such import among those you may see."""

    code = "import_not_found"


class SliceNotFound(NotFound):
    """There is no such slice in your projects."""

    code = "slice_not_found"


class SliceNameTaken(Conflict):
    """Another slice of this project has that name. Choose another one."""

    code = "slice_name_taken"


class MappingInvalid(Invalid):
    """At least one column must become a text field, and each column can have one use."""

    code = "mapping_invalid"


class ImportRunning(Conflict):
    """The import still runs. Cancel it, or wait until it is done."""

    code = "import_running"


class ImportNotRunning(Conflict):
    """The import has ended already, so there is nothing to cancel."""

    code = "import_not_running"


class ImportNotFailed(Conflict):
    """Only an import that failed or was cancelled can be tried again."""

    code = "import_not_failed"


class ImportTooStrict(Invalid):
    """The import was strict and rows were bad, so none went in. Mend them, or allow bad rows."""

    code = "import_too_strict"


class ItemsJudged(Conflict):
    """Some of these items have been judged. Withhold them instead, so that no work is lost."""

    code = "items_judged"


class FilterInvalid(Invalid):
    """This filter cannot be used. Look at the fields it names."""

    code = "filter_invalid"


class NothingChosen(Invalid):
    """Name items or a filter, so that it is clear what is meant."""

    code = "nothing_chosen"


class TextKnown(Conflict):
    """An item with this very text is there already. Write another one."""

    code = "text_known"
