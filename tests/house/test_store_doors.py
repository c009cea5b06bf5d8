"""What the store keeps to itself: its session, and the network a unit of work is in, which is entered and never assigned."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = [path for path in sorted((ROOT / "bot").rglob("*.py")) if "local_telegram" not in path.parts]
IDS = [str(path.relative_to(ROOT)) for path in CODE]


@pytest.mark.parametrize("path", CODE, ids=IDS)
def test_the_session_is_private_to_the_store(path: Path) -> None:
    assert not re.search(r"\bwork\._?session\b", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", CODE, ids=IDS)
def test_a_network_is_entered(path: Path) -> None:
    assert not re.search(r"\b_?scope\.(network|id)\b", path.read_text(encoding="utf-8"))
