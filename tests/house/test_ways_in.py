"""The first page of each package tells the truth: all it names is there, and no folder is missing."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "matching", "storage")


def first_page(package: str) -> str:
    """What somebody reads who opens the package."""
    written = ast.get_docstring(ast.parse((ROOT / package / "__init__.py").read_text(encoding="utf-8")))
    assert written
    return written


def defined_names(path: Path) -> set[str]:
    """The functions, methods and classes of a file."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)}


@pytest.mark.parametrize("package", PACKAGES)
def test_what_it_names_exists(package: str) -> None:
    named = re.findall(r"`([\w/]+\.py)(?::(\w+))?`", first_page(package))
    assert named
    for place, name in named:
        path = ROOT / place if place.startswith("tests/") else ROOT / package / place
        assert path.is_file(), place
        assert not name or name in defined_names(path), f"{place}: {name}"


@pytest.mark.parametrize("package", PACKAGES)
def test_every_room_is_named_once(package: str) -> None:
    rooms = {path.name for path in (ROOT / package).iterdir() if path.is_dir() and path.name != "__pycache__"}
    named = re.findall(r"`(\w+)/`", first_page(package))
    assert sorted(named) == sorted(rooms)


def test_one_update_is_followed_to_the_end() -> None:
    places = [place for place, _ in re.findall(r"`([\w/]+\.py):(\w+)`", first_page("bot"))]
    assert places[0] == "telegram/polling.py"
    assert "telegram/send.py" in places
