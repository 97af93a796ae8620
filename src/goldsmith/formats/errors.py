"""Why a file as a whole cannot be read. A fault in one row is a ``BadRow`` instead."""

from goldsmith.kernel.errors import Invalid


class FileEmpty(Invalid):
    """The file is empty, so there is nothing to read."""

    code = "file_empty"


class EncodingUnknown(Invalid):
    """The file is not UTF-8. Save it as UTF-8, or name its encoding: cp1252, latin-1 or utf-16."""

    code = "encoding_unknown"


class EncodingWrong(Invalid):
    """The file is not written in the encoding you named. Choose another, or save it as UTF-8."""

    code = "encoding_wrong"


class FormatUnknown(Invalid):
    """Goldsmith reads CSV, TSV, JSONL, JSON, Parquet, text, images, sound, and zip or tar of these."""

    code = "format_unknown"


class FileBroken(Invalid):
    """The file cannot be read as what it seems to be. Choose its format, or save it again."""

    code = "file_broken"


class HeaderInvalid(Invalid):
    """The first line must name the columns, each once."""

    code = "header_invalid"


class NotARelease(Invalid):
    """There is no release here: a folder or zip with a manifest.json is one."""

    code = "not_a_release"
