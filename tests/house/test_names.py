"""Names that a stranger can search for: verb and noun, one module for a public name, one type for a parameter's name.

The figures only go down: whoever brings one down writes the lower one here."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = tuple(
    path
    for package in ("bot", "matching", "storage")
    for path in sorted((ROOT / package).rglob("*.py"))
    if "versions" not in path.parts
)
ONE_WORD, PASSIVE, SHARED = 0.35, 0.02, 0.10
# Forms that say what was done to a thing instead of what the function does.
PASSIVES = re.compile(
    r"[a-z]+ed|told|held|taken|said|known|gone|kept|sent|made|found|shown|given|put|bound|built|left|lent|met|paid|seen|sold|"
    r"spoken|stood|thrown|understood|worn|written|withdrawn"
)
NOT_PASSIVE = frozenset({"need", "feed", "seed", "speed", "embed"})  # end like it, and are verbs or nouns
# Public names that may stand in several modules. This list only ever gets shorter.
SEVERAL_HOMES = frozenset({"log", "main", "T"})
SEVERAL_TYPES = 179  # how many parameter names may still have more than one type
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def parse(path: Path) -> ast.Module:
    """A file's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions() -> Iterator[tuple[Path, Function]]:
    """All functions and methods but Python's own (`__init__` …)."""
    for path in CODE:
        for node in ast.walk(parse(path)):
            if isinstance(node, Function) and not node.name.startswith("__"):
                yield path, node


def public_names(path: Path) -> set[str]:
    """What a module defines at its top for others: functions, classes, constants, types."""
    names: set[str] = set()
    for node in parse(path).body:
        if isinstance(node, Function | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names.update(target.id for target in node.targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
    return {name for name in names if not name.startswith("_")}


def name_type(annotation: ast.expr) -> str:
    """A type as one would say it: whether a value may be missing, where the type lives and what the command line adds to it
    do not count."""
    if isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value).endswith("Annotated"):
        assert isinstance(annotation.slice, ast.Tuple)
        annotation = annotation.slice.elts[0]
    written = re.sub(r"\b\w+\.", "", ast.unparse(annotation).strip("'\""))
    return re.sub(r" \| None$|^None \| ", "", written)


def parameter_types() -> dict[str, set[str]]:
    """The types each parameter's name stands for."""
    types: dict[str, set[str]] = defaultdict(set)
    for _, node in functions():
        for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
            if each.annotation is not None:
                types[each.arg].add(name_type(each.annotation))
    return types


def test_most_names_are_verb_and_noun() -> None:
    names = [node.name.strip("_") for _, node in functions()]
    one_word = [name for name in names if "_" not in name]
    assert len(one_word) <= ONE_WORD * len(names), sorted(set(one_word))


def test_hardly_a_name_is_passive() -> None:
    names = [node.name.strip("_") for _, node in functions()]
    passive = [name for name in names if PASSIVES.fullmatch(name) and name not in NOT_PASSIVE]
    assert len(passive) <= PASSIVE * len(names), sorted(set(passive))


def test_a_public_name_stands_in_one_module() -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for path in CODE:
        for name in public_names(path):
            homes[name].append(str(path.relative_to(ROOT)))
    shared = {name: places for name, places in homes.items() if len(places) > 1}
    assert len(shared) <= SHARED * len(homes)
    assert set(shared) == SEVERAL_HOMES, shared


def test_a_parameter_name_has_one_type() -> None:
    several = {name: sorted(types) for name, types in parameter_types().items() if len(types) > 1}
    assert len(several) <= SEVERAL_TYPES, several
