"""A state changes in one place: no row is given a state by hand, and many at once say from which."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from storage.tables.moves import MOVES

ROOT = Path(__file__).parents[2]
TABLES = {table.__name__ for table in MOVES}
COLUMNS = {moves.column for moves in MOVES.values()}
CODE = [
    path
    for room in ("bot", "storage")
    for path in sorted((ROOT / room).rglob("*.py"))
    if not {"local_telegram", "migrations"} & set(path.parts)
]


def list_targets(node: ast.AST) -> list[ast.expr]:
    """What a statement assigns to, tuples taken apart."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AugAssign) else []
    return [each for target in targets for each in (target.elts if isinstance(target, ast.Tuple) else [target])]


@pytest.mark.parametrize("path", CODE, ids=[str(path.relative_to(ROOT)) for path in CODE])
def test_no_state_is_given_by_hand(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    by_hand = [
        target.lineno
        for node in ast.walk(tree)
        for target in list_targets(node)
        if isinstance(target, ast.Attribute) and target.attr in COLUMNS
    ]
    assert not by_hand, f"use move(row, to) at lines {by_hand}"


@pytest.mark.parametrize("path", CODE, ids=[str(path.relative_to(ROOT)) for path in CODE])
def test_many_at_once_name_the_states_they_come_from(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "values"):
            continue
        if not any(word.arg in COLUMNS for word in node.keywords):
            continue
        statement = ast.unparse(node)
        if any(f"update({table})" in statement for table in (*TABLES, "table")):
            assert "match_movable(" in statement, f"line {node.lineno}: {statement}"
