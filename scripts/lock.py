"""Resolve all versions for all platforms and write requirements/*.txt with hashes of all files.

Needs `uv` on the path (a development tool only). The files name no index, so any mirror serves.
"""

import subprocess

OPTIONS = ["--universal", "--python-version=3.11", "--generate-hashes", "--no-emit-index-url"]
OPTIONS += ["--no-emit-find-links", "--no-header", "--no-annotate", "--quiet"]
SOURCES = {
    "requirements/run.txt": ["pyproject.toml", "requirements/build.in"],
    "requirements/dev.txt": ["pyproject.toml", "requirements/build.in", "requirements/dev.in"],
}

for target, sources in SOURCES.items():
    subprocess.run(
        ["uv", "pip", "compile", *sources, *OPTIONS, f"--output-file={target}"], check=True
    )
