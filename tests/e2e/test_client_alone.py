"""The SDK is a package of its own: it installs and loads without Goldsmith."""

import subprocess
import sys
from pathlib import Path

CLIENT = Path(__file__).parents[2] / "client"
LOAD = """
import sys
sys.path.insert(0, sys.argv[1])
import goldsmith_client
print(goldsmith_client.__file__)
print(sorted(name for name in sys.modules if name.split(".")[0] in {"goldsmith", "sqlalchemy"}))
"""


def test_the_client_installs_and_loads_without_goldsmith(tmp_path: Path) -> None:
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    place = ["--no-build-isolation", "--target", str(tmp_path), str(CLIENT)]
    subprocess.run([*install, *place], check=True, capture_output=True)
    loaded = subprocess.run(
        [sys.executable, "-I", "-c", LOAD, str(tmp_path)],
        check=True, capture_output=True, text=True, cwd=tmp_path,
    ).stdout.splitlines()  # fmt: skip
    assert loaded == [str(tmp_path / "goldsmith_client" / "__init__.py"), "[]"]
