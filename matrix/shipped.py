"""The facts that come with the product, as files beside the code."""

import json
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"


@cache
def shipped(name: str):
    """The content of a shipped file; read once, never changed."""
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
