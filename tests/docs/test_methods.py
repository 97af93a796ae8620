"""Each method of `goldsmith.stats` has a page in the reference, whose examples hold."""

import ast
import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "reference" / "methods"
PAGES = sorted(path for path in FOLDER.glob("*.md") if path.stem != "README")
STATS = ROOT / "src" / "goldsmith" / "stats"
# What holds or prepares numbers is no method of its own; the file's figures are told in the guide.
NO_METHODS = {"disagreement", "errors", "jackknife", "label_quality", "ratings", "types"}
PARTS = ("**Formula**", "**Source**", "**Use it**", "**Do not use it**", "```python")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_says_formula_source_and_when_not_to_use_it(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [part for part in PARTS if part not in text] == []
    assert f"({page.name})" in (FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_the_examples_of_a_page_hold(page: Path) -> None:
    blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    parsed = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.stem, str(page), 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(parsed, out=said.append)
    assert result.attempted > 0
    assert result.failed == 0, "".join(said)


def test_every_public_function_stands_on_a_page() -> None:
    told = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    functions = [
        f"goldsmith.stats.{'.'.join(path.relative_to(STATS).with_suffix('').parts)}.{node.name}"
        for path in STATS.rglob("*.py")
        if path.stem not in NO_METHODS
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]
    assert [name for name in sorted(functions) if f"`{name}`" not in told] == []
