"""A page per file, a first line that says what it is for, and no drawer for odds and ends."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = sorted(path for package in ("bot", "matching", "storage") for path in (ROOT / package).rglob("*.py"))
LONGEST = 250
SHORTER = {"bot/runtime/router.py": 120, "storage/work.py": 120}
DRAWERS = {"helpers", "common", "utils", "misc", "tools", "base", "stuff"}
ids = [str(path.relative_to(ROOT)) for path in CODE]


@pytest.mark.parametrize("path", CODE, ids=ids)
def test_a_file_is_a_page(path: Path) -> None:
    if "versions" not in path.parts:
        longest = SHORTER.get(str(path.relative_to(ROOT)), LONGEST)
        assert len(path.read_text(encoding="utf-8").splitlines()) <= longest


@pytest.mark.parametrize("path", CODE, ids=ids)
def test_the_first_line_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if text.strip():
        assert ast.get_docstring(ast.parse(text)), "begin the file with what it is for, in product words"


@pytest.mark.parametrize("path", CODE, ids=ids)
def test_no_drawer_and_no_number_in_a_name(path: Path) -> None:
    assert path.stem not in DRAWERS
    assert not path.stem[-1].isdigit() or "versions" in path.parts or path.stem.isalpha()


@pytest.mark.parametrize("path", CODE, ids=ids)
def test_public_functions_say_what_they_are_for(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"class {node.name}"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node) or "versions" in path.parts, f"def {node.name}"


def test_nothing_else_at_the_top() -> None:
    import subprocess

    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    top = {name.partition("/")[0] for name in listed}
    known = {
        "bot",
        "matching",
        "storage",
        "tests",
        "pyproject.toml",
        "README.md",
        "Makefile",
        "LICENSE",
        "requirements.lock",
        "Dockerfile",
        "compose.yaml",
        "boucle.service",
        "requirements-dev.lock",
        "requirements-meaning.lock",
    }
    assert {name for name in top if not name.startswith(".")} <= known
