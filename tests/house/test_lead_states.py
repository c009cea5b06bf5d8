"""A lead, its parties and its introduction change their state by `move(row, to)` and nowhere else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = [path for room in ("bot", "storage") for path in sorted((ROOT / room).rglob("*.py")) if path.name != "moves.py"]
COLUMNS = {"answer", "stage"}  # of these tables only
NAMES = {"synergy", "lead", "following", "party", "mine", "asked", "introduction"}  # what their rows are called


@pytest.mark.parametrize("path", CODE, ids=[str(path.relative_to(ROOT)) for path in CODE])
def test_no_state_of_a_lead_is_set_by_hand(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for target in node.targets if isinstance(node, ast.Assign) else ():
            for each in ast.walk(target):
                if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store):
                    named = isinstance(each.value, ast.Name) and each.value.id in NAMES
                    assert each.attr not in COLUMNS, f"line {node.lineno}: move(row, to)"
                    assert not (each.attr == "state" and named), f"line {node.lineno}: move(row, to)"
