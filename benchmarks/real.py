"""Where real data lie: beside the project, for whoever has them. None of them are committed."""

from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
