"""What tests call a resource or a kind of company is one: a wrong name would be passed over, and the test show nothing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from matching.knowledge import Knowledge

_TESTS = Path(__file__).parents[1]
_RESOURCE_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_ACTIVITY_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")  # "pig-farm"; a trade may be given by a code or by free words too


def _list_named(file: Path, keyword: str) -> Iterator[tuple[str, str]]:
    """Every text that a call of the file gives under that keyword, with its place."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        for given in node.keywords if isinstance(node, ast.Call) else ():
            if given.arg == keyword and isinstance(given.value, ast.Constant) and isinstance(given.value.value, str):
                yield f"{file.relative_to(_TESTS)}:{node.lineno}", given.value.value


def test_named_resources_and_activities_are_known(knowledge: Knowledge) -> None:
    files = [
        file
        for file in sorted(_TESTS.rglob("*.py"))
        if "resource=" in (text := file.read_text(encoding="utf-8")) or "activity=" in text
    ]
    unknown = [
        f"{where}: {name}"
        for file in files
        for keyword, id, known in (
            ("resource", _RESOURCE_ID, knowledge.taxonomy.resources),
            ("activity", _ACTIVITY_ID, knowledge.activities),
        )
        for where, name in _list_named(file, keyword)
        if id.fullmatch(name) and name not in known
    ]
    assert not unknown, f"no resource or kind of company is called so: {unknown}"
