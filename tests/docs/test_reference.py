"""The reference says what the code does."""

import json
import re
from pathlib import Path

import pytest
from scripts import write_reference

from goldsmith.cli.main import MODULES, make_app
from goldsmith.domains.items.rules.reasons import SENTENCES
from goldsmith.domains.quality.rules import METHODS, REASONS
from goldsmith.domains.releases import rules
from goldsmith.formats.release import Column

ROOT = Path(__file__).parents[2]
SAID_BY_THE_COMMAND_LINE = (
    "goldsmith.cli.",
    "goldsmith.kernel.backup",
    "goldsmith.kernel.folder",
    "goldsmith.kernel.postgres",
    "goldsmith.kernel.processes",
    "goldsmith.kernel.settings",
    "goldsmith.migrations.",
)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return write_reference.pages()


@pytest.mark.parametrize(
    "name", ["settings.md", "commands.md", "errors.md", "api.md", "openapi.json"]
)
def test_the_reference_is_up_to_date(pages: dict[str, str], name: str) -> None:
    written = (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")
    assert written == pages[name], "run `make docs` and `make api`"


def test_every_error_code_is_named_once() -> None:
    codes = [error.code for error in write_reference.all_errors()]
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_error_code_of_the_api_has_a_sentence_in_each_language(language: str) -> None:
    folder = ROOT / "frontend" / "app" / "src" / "i18n" / language
    sentences: dict[str, str] = {}
    for path in (folder / "error.json", folder / "office" / "error.json"):
        sentences |= json.loads(path.read_text(encoding="utf-8"))["code"]
    codes = {
        error.code
        for error in write_reference.all_errors()
        if not error.__module__.startswith(SAID_BY_THE_COMMAND_LINE)
    }
    assert {code for code in codes if not sentences.get(code, "").strip()} == set()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_phrase_has_a_sentence_with_its_gaps_in_each_language(language: str) -> None:
    folder = ROOT / "frontend" / "app" / "src" / "i18n"
    said = json.loads((folder / language / "office" / "phrase.json").read_text(encoding="utf-8"))
    english = json.loads((folder / "en" / "office" / "phrase.json").read_text(encoding="utf-8"))
    source = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "src").rglob("*.py"))
    codes = {*re.findall(r'Phrase\(\s*"(\w+)"', source), *METHODS.values(), *REASONS.values()}
    codes |= SENTENCES.keys()
    assert codes - said.keys() == set()
    gaps = {code: sorted(re.findall(r"{{(\w+)}}", words)) for code, words in said.items()}
    wanted = {
        code: sorted(re.findall(r"{{(\w+)}}", words))
        for code, words in english.items()
        if code in said or not code.endswith("_one")  # only some languages need a form for one
    }
    assert gaps == wanted


def test_every_command_is_found_by_its_word() -> None:
    words = {word for words in MODULES.values() for word in words}
    app = make_app()
    named = {command.name for command in app.registered_commands if not command.hidden}
    named |= {group.name for group in app.registered_groups}
    functions = {c.callback.__name__ for c in app.registered_commands if c.callback and not c.name}
    assert named - {None} | functions == words


def test_every_operation_has_a_method_in_the_client() -> None:
    contract = json.loads((ROOT / "docs" / "reference" / "openapi.json").read_text())
    wanted = {o["operationId"] for path in contract["paths"].values() for o in path.values()}
    source = (ROOT / "client" / "src" / "goldsmith_client" / "operations.py").read_text()
    assert wanted - set(re.findall(r"def (\w+)\(", source)) == set()


@pytest.mark.parametrize("columns", [rules.label_columns([], []), rules.judgement_columns([])])
def test_every_column_of_a_release_is_explained(columns: list[Column]) -> None:
    page = (ROOT / "docs" / "guide" / "release.md").read_text(encoding="utf-8")
    assert [column.name for column in columns if f"| `{column.name}` |" not in page] == []


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(p.name[:4]) for p in (ROOT / "docs" / "decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("page", [*sorted(ROOT.glob("docs/**/*.md")), ROOT / "README.md"], ids=str)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [t for t in targets if not (page.parent / t).exists()] == []
