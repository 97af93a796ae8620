"""What reads like a slip in a written text. The browser finds the same (frontend/core/src/linting.ts)."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from goldsmith.domains.guidelines.types import Linter, LinterKind

MOST_FOUND = 5

# Only scripts that are written with spaces between words: elsewhere two scripts in a row are no slip.
_SCRIPTS = {
    "latin": ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x24F), (0x1E00, 0x1EFF)),
    "greek": ((0x370, 0x373), (0x37B, 0x37D), (0x386, 0x386), (0x388, 0x3FF), (0x1F00, 0x1FFF)),
    "cyrillic": ((0x400, 0x52F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F)),
    "armenian": ((0x531, 0x556), (0x561, 0x587)),
    "hebrew": ((0x5D0, 0x5EA),),
    "arabic": ((0x620, 0x64A), (0x66E, 0x6D3), (0x750, 0x77F), (0x8A0, 0x8C9)),
    "devanagari": ((0x900, 0x963), (0x971, 0x97F)),
    "georgian": ((0x10A0, 0x10FF),),
}  # fmt: skip
_COMBINING = (0x300, 0x36F)
_DOUBLE = re.compile("[^ \u00a0\t\r\n]([ \u00a0]{2,})(?=[^ \u00a0\t\r\n])")
_PLACEHOLDER = re.compile(
    r"\[[^\d\s\[\]().,:;!?][^\[\]()\n.,:;!?]{1,39}\](?!\()"
    r"|\{\{[^{}\n]{1,40}\}\}"
    r"|\b(?:TODO|FIXME|TBD|XXX|[Ll]orem|LOREM)\b",
    re.ASCII,
)
_PAIRS = {")": "(", "]": "[", "}": "{", "」": "「", "』": "『", "】": "【", "》": "《"}
_ENUMERATED = re.compile(r"(?:^|\n)[ \t]*[0-9A-Za-z]{1,3}$", re.ASCII)


def find_slips(linter: Linter, text: str) -> list[str]:
    """The first words or characters that a linter finds, each once, in the order of the text."""
    found = dict.fromkeys(_FINDERS[linter.kind](text, linter.words))
    return list(islice(found, MOST_FOUND))


def lint_problem(linters: Sequence[Linter], text: str) -> str | None:
    """Why a text cannot stay as it is, by the linters that do not only warn."""
    for linter in linters:
        slips = find_slips(linter, text) if linter.blocks else []
        if slips:
            return _SAID[linter.kind].format(slips[0])
    return None


def _double_spaces(text: str, _: Sequence[str]) -> Iterator[str]:
    return (match[1] for match in _DOUBLE.finditer(text))


def _placeholders(text: str, _: Sequence[str]) -> Iterator[str]:
    return (match[0] for match in _PLACEHOLDER.finditer(text))


def _mixed_scripts(text: str, _: Sequence[str]) -> Iterator[str]:
    word, scripts = "", set[str]()
    for character in [*text, " "]:
        script = _script_of(character)
        if script is None and not (word and _COMBINING[0] <= ord(character) <= _COMBINING[1]):
            if len(scripts) > 1:
                yield word
            word, scripts = "", set()
            continue
        word += character
        scripts |= {script} if script else set()


def _script_of(character: str) -> str | None:
    at = ord(character)
    for script, ranges in _SCRIPTS.items():
        if any(first <= at <= last for first, last in ranges):
            return script
    return None


def _forbidden_words(text: str, words: Sequence[str]) -> Iterator[str]:
    lower = text.lower()
    return (word for word in words if _says(lower, word.strip().lower()))


def _says(text: str, word: str) -> bool:
    """Whether a word stands in a text by itself; in scripts without spaces, wherever it stands."""
    at = text.find(word) if word else -1
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at] if at else "", text[end : end + 1]
        if not (_joins(before, word[0]) or _joins(word[-1], after)):
            return True
        at = text.find(word, at + 1)
    return False


def _joins(one: str, other: str) -> bool:
    return bool(one and other) and _is_of_word(one) and _is_of_word(other)


def _is_of_word(character: str) -> bool:
    return character in "0123456789" or _script_of(character) is not None


def _unbalanced(text: str, _: Sequence[str]) -> Iterator[str]:
    open_ones: list[str] = []
    for at, character in enumerate(text):
        if character in _PAIRS.values():
            open_ones.append(character)
            continue
        if character not in _PAIRS or _is_no_bracket(text, at, open_ones):
            continue
        if not open_ones or open_ones.pop() != _PAIRS[character]:
            yield character
            return
    if open_ones:
        yield open_ones[-1]
    if text.count('"') % 2:
        yield '"'
    if sum(text.count(mark) for mark in "“”„") % 2:
        yield "“"
    if text.count("«") != text.count("»"):
        yield "«"


def _is_no_bracket(text: str, at: int, open_ones: Sequence[str]) -> bool:
    """Whether a closing parenthesis counts a list, as in “a)”, or smiles."""
    if text[at] != ")" or "(" in open_ones:
        return False
    before = text[:at]
    return before.endswith((":", ";", ":-", ";-")) or _ENUMERATED.search(before[-8:]) is not None


_FINDERS: dict[LinterKind, Callable[[str, Sequence[str]], Iterator[str]]] = {
    LinterKind.DOUBLE_SPACES: _double_spaces,
    LinterKind.PLACEHOLDERS: _placeholders,
    LinterKind.MIXED_SCRIPTS: _mixed_scripts,
    LinterKind.FORBIDDEN_WORDS: _forbidden_words,
    LinterKind.UNBALANCED: _unbalanced,
}
_SAID = {
    LinterKind.DOUBLE_SPACES: "Two spaces stand in a row. Leave one.",
    LinterKind.PLACEHOLDERS: "A placeholder is left: “{}”. Write what belongs there.",
    LinterKind.MIXED_SCRIPTS: "“{}” mixes letters of two scripts. Write it in one.",
    LinterKind.FORBIDDEN_WORDS: "The guideline does not allow “{}” here. Say it in other words.",
    LinterKind.UNBALANCED: "“{}” stands alone. Open and close each bracket and quotation mark.",
}
