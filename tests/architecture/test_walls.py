"""The walls of the tree, held by machines: import contracts, row leaks, denial tests, sizes."""

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

import goldsmith.domains
from goldsmith.kernel.database import Base

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "goldsmith"
LONGEST_FILE, LONGEST_PAGE_FILE, LONGEST_FUNCTION = 400, 250, 50
DENIALS = ("Denied", "NotFound", "Missing", "Refused", "Unauthenticated")


def python_files() -> list[Path]:
    return sorted(p for p in SOURCE.rglob("*.py") if "versions" not in p.parts)


def page_files() -> list[Path]:
    folders = [ROOT / "frontend" / "app" / "src", ROOT / "frontend" / "core" / "src"]
    files = (p for folder in folders for p in folder.rglob("*.ts*"))
    return sorted(p for p in files if p.name != "schema.d.ts" and "i18n" not in p.parts)


def modules(kind: str) -> Iterator[ModuleType]:
    """All modules of one kind (``verbs``, ``queries``), the parts of packages too."""
    for domain in pkgutil.iter_modules(goldsmith.domains.__path__, "goldsmith.domains."):
        name = f"{domain.name}.{kind}"
        if importlib.util.find_spec(name) is None:
            continue
        module = importlib.import_module(name)
        yield module
        for part in pkgutil.iter_modules(getattr(module, "__path__", []), f"{name}."):
            yield importlib.import_module(part.name)


def functions(kind: str) -> list[FunctionType]:
    return [
        function
        for module in modules(kind)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    ]


def verbs_with_an_actor() -> list[FunctionType]:
    return [f for f in functions("verbs") if "actor" in inspect.signature(f).parameters]


def rows_in(hint: object) -> list[type]:
    found = [hint] if isinstance(hint, type) and issubclass(hint, Base) else []
    return found + [row for part in typing.get_args(hint) for row in rows_in(part)]


def denied_calls(tree: ast.Module) -> Iterator[str]:
    """Names of functions called where a test expects a denial."""
    for block in ast.walk(tree):
        if not isinstance(block, ast.With):
            continue
        words = " ".join(ast.unparse(item.context_expr) for item in block.items)
        if "raises" not in words or not any(denial in words for denial in DENIALS):
            continue
        for node in ast.walk(block):
            if isinstance(node, ast.Call):
                yield ast.unparse(node.func).rpartition(".")[2]


def test_import_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.parametrize("kind", ["verbs", "queries"])
def test_no_row_leaves_its_domain(kind: str) -> None:
    leaks = {
        f"{f.__module__}.{f.__name__}": rows
        for f in functions(kind)
        if not f.__name__.endswith("_row")  # for the domain itself, as the next test holds
        if (rows := rows_in(typing.get_type_hints(f).get("return")))
    }
    assert leaks == {}


def test_functions_that_give_a_row_are_used_by_their_own_domain_only() -> None:
    users = {
        f"{f.__name__} in {path.relative_to(ROOT)}"
        for kind in ("verbs", "queries")
        for f in functions(kind)
        if f.__name__.endswith("_row")
        for path in python_files()
        if f.__module__.split(".")[2] not in path.parts and f.__name__ in path.read_text("utf-8")
    }
    assert users == set()


def test_every_verb_has_a_denial_test() -> None:
    denied = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in denied_calls(ast.parse(path.read_text(encoding="utf-8")))
    }
    missing = {f"{f.__module__}.{f.__name__}" for f in verbs_with_an_actor()} - {
        f"{f.__module__}.{f.__name__}" for f in verbs_with_an_actor() if f.__name__ in denied
    }
    assert sorted(missing) == []


def test_verbs_take_session_and_actor_first() -> None:
    wrong = [
        f"{f.__module__}.{f.__name__}"
        for f in verbs_with_an_actor()
        if list(inspect.signature(f).parameters)[:2] != ["session", "actor"]
    ]
    assert wrong == []


def test_verbs_never_commit() -> None:
    wrong = [
        str(path.relative_to(ROOT))
        for path in (SOURCE / "domains").rglob("*.py")
        if ".commit(" in path.read_text(encoding="utf-8")
    ]
    assert wrong == []


def test_files_stay_small() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for paths, limit in ((python_files(), LONGEST_FILE), (page_files(), LONGEST_PAGE_FILE))
        for path in paths
        if (lines := path.read_text(encoding="utf-8").count("\n")) > limit
    }
    assert long == {}


def test_functions_stay_small() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{node.name}": length
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_product_code_neither_asserts_nor_prints() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assert)
        or (isinstance(node, ast.Call) and ast.unparse(node.func) in {"print", "os.getenv"})
        or (
            path.name != "settings.py"
            and isinstance(node, ast.Attribute)
            and ast.unparse(node) == "os.environ"
        )
    ]
    assert found == []


def test_every_queued_job_is_registered() -> None:
    for module in modules("jobs"):
        del module  # importing registers
    jobs = importlib.import_module("goldsmith.kernel.jobs")
    queued = {
        node.args[1].value
        for path in (SOURCE / "domains").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("jobs.defer")
        if len(node.args) > 1 and isinstance(node.args[1], ast.Constant)
    }
    assert queued - jobs.TASK_NAMES == set()
