"""Run all benchmarks, or those that are named."""

import importlib
import sys

ALL = (
    "start",
    "serve",
    "kinds",
    "import",
    "uploads",
    "export",
    "browser",
    "annotators",
    "quality",
    "dashboard",
    "accuracy",
    "overlap",
    "log",
)


def main() -> None:
    """Run and print; each bar ends with one line that begins with BAR."""
    wanted = sys.argv[1:] or list(ALL)
    unknown = sorted(set(wanted) - set(ALL))
    if unknown:
        sys.exit(f"There is no benchmark {', '.join(unknown)}. There are {', '.join(ALL)}.")
    for name in wanted:
        print(f"== {name}", flush=True)
        importlib.import_module(f"benchmarks.bench_{name}").run()


main()
