"""What the command line prints of other people's words: words, and nothing a terminal obeys."""

from pathlib import Path

import pytest

from goldsmith.cli.show import JsonUnreadable, read_json, read_json_lines, show_rows, tell_problem

HOSTILE = "[/] [bold]loud[/bold] \x1b[31mred\x1b[0m \u202etxt.exe"
SHOWN = "[/] [bold]loud[/bold] \\x1b[31mred\\x1b[0m \\u202etxt.exe"


def test_a_name_is_shown_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    show_rows([{"name": HOSTILE}], {"name": "name"}, as_json=False, empty="")
    assert SHOWN in capsys.readouterr().out


def test_a_problem_is_told_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert tell_problem(f"There is no {HOSTILE}.", code="not_found", status=404) == 4
    assert SHOWN in capsys.readouterr().err


def test_a_file_that_is_no_json_is_named(tmp_path: Path) -> None:
    file = tmp_path / "guideline.json"
    file.write_text("{schema: no}")
    with pytest.raises(JsonUnreadable, match=r"guideline\.json is not JSON"):
        read_json(file)


@pytest.mark.parametrize(
    ("line", "words"),
    [("{", "Line 2 of .* is not JSON"), ('{"id": 1}', "has no answers"), ("[]", "has no id and")],
)
def test_a_line_that_lacks_something_is_named(tmp_path: Path, line: str, words: str) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(f'{{"id": 0, "answers": {{}}}}\n{line}\n')
    with pytest.raises(JsonUnreadable, match=words):
        list(read_json_lines(file, "id", "answers"))
