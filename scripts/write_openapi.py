"""Write the contract of the API to docs/reference/openapi.json."""

import json
from pathlib import Path

from goldsmith.web.app import openapi

TARGET = Path(__file__).parents[1] / "docs" / "reference" / "openapi.json"

TARGET.parent.mkdir(parents=True, exist_ok=True)
TARGET.write_text(json.dumps(openapi(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
