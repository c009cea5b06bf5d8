"""The rooms of `matching/understand`: one public function each, and nobody reaches past it."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOME = ROOT / "matching" / "understand"
ROOMS = sorted(folder.name for folder in HOME.iterdir() if (folder / "__init__.py").exists())
CODE = sorted(path for package in ("bot", "matching", "storage") for path in (ROOT / package).rglob("*.py"))


def test_the_rooms() -> None:
    assert {"text", "amounts", "time", "thing", "intent"} <= set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_one_public_function(room: str) -> None:
    module = importlib.import_module(f"matching.understand.{room}")
    assert len(module.__all__) == 1
    assert callable(getattr(module, module.__all__[0]))
    told = module.__doc__ or ""
    assert "In:" in told, "say what goes in and what comes out, in product words"
    assert "Out:" in told, "say what goes in and what comes out, in product words"


@pytest.mark.parametrize("path", CODE, ids=[str(path.relative_to(ROOT)) for path in CODE])
def test_nobody_reaches_past_it(path: Path) -> None:
    own = path.relative_to(HOME).parts[0] if path.is_relative_to(HOME) else ""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("matching.understand."):
            room, _, inside = node.module.removeprefix("matching.understand.").partition(".")
            assert not inside or room == own, f"{path.name} imports {node.module}"
