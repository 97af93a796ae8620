"""The sentences that say why a row was left out, told apart so that a page can say them in its language.

Readers of files know no catalogue, and reasons are stored and downloaded as the sentences they are. What
is not told apart here is shown in English.
"""

import re

from goldsmith.kernel.phrases import Phrase

# Names that a file gives stand in quotation marks of either kind.
_COLUMN = "Column (?P<q>['\"])(?P<column>.*)(?P=q) "

SENTENCES = {
    "row_null_byte": _COLUMN + "contains a null byte",
    "row_half_character": _COLUMN + r"contains half a character \(a lone surrogate\)",
    "row_value_long": _COLUMN + r"is longer than (?P<millions>\d+) million characters",
    "row_not_finite": _COLUMN + "holds a number that is not finite",
    "row_no_conversation": _COLUMN + "holds no conversation: (?P<fault>.*)",
    "row_quote_goes_on": r"A quoted value goes on after its closing quote\. Double the quotes inside it",
    "row_quote_open": "A quote opens here and does not close, or the value is too long",
    "row_values": r"The row has (?P<n>\d+) values, but the header names (?P<columns>\d+) columns",
    "row_line_long": r"The line is longer than (?P<millions>\d+) million characters",
    "row_json_deep": "The JSON is nested too deeply",
    "row_json_broken": "This is no valid JSON: (?P<fault>.*)",
    "row_json_more": "The line holds more than one JSON value",
    "row_json_object": "Each row must be a JSON object",
    "row_array_breaks": "The array breaks here; the rest was not read",
    "row_bytes": "A value is bytes and no text",
    "row_no_text": "The row has no text",
    "row_no_id": r"The row has no id, or one longer than (?P<n>\d+) characters",
    "row_no_language": "(?P<q>['\"])(?P<given>.*)(?P=q) is no language code such as en or pt-BR",
    "row_is_text": "The guideline says that (?P<field>.*) holds a conversation, and this is a text"
    r"\. Give a list of turns: \[\{role, content\}\]",
    "row_same_text": "The same text is already in item (?P<item>.*)",
    "row_same_row": "The same row came before in this file; it is item (?P<item>.*)",
    "row_other_text": r"Item (?P<item>.*) has another text\. Texts never change; use another id",
    "row_other_metadata": r"Item (?P<item>.*) has other metadata\. Import with update to replace them",
    "row_no_item": "The project has no item (?P<item>.*), or two of that name",
    # One answer; of several the sentence stays as it is.
    "row_unknown_value": "(?P<question>[^ ]+) does not take (?P<q>['\"])"
    r"(?P<value>(?:(?! does not take ).)*)(?P=q)\. The row went in, with the answer as it came",
}
_PATTERNS = {code: re.compile(words + r"\.", re.DOTALL) for code, words in SENTENCES.items()}


def phrase_of(reason: str) -> Phrase | None:
    """The phrase of a reason and what stands in its gaps; None for a sentence not told apart."""
    for code, pattern in _PATTERNS.items():
        if found := pattern.fullmatch(reason):
            gaps = {name: value for name, value in found.groupdict().items() if name != "q"}
            return Phrase(code, gaps)
    return None
