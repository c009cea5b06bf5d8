"""The glossary binds: no class, module or folder bears a word for something else.

Two things are read from the README's table: the words of its first column, and those after "never"."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GLOSSARY = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Glossary")[2]
ROWS = [
    tuple(cell.strip() for cell in line.strip("| ").split(" | ")) for line in GLOSSARY.splitlines() if line.startswith("| ")
]
TERMS = {word.strip() for row in ROWS[1:] for word in re.split(r",|/", row[0])}
NEVER = set(re.findall(r"never `(\w+)`", GLOSSARY))
# Where a bound word may name something: beginnings of paths. Whatever else bears it must find its own word.
HOMES = {
    "lead": (
        "bot/actions/leads",
        "bot/actions/board/stuck_leads",
        "bot/rules/follow_up/stuck_leads",
        "bot/rules/leads",
        "bot/views/leads",
        "bot/views/board/stuck_leads",
        "storage/leads",
        "storage/people/personal_data",
    ),
    "hint": (
        "bot/actions/board/hints",
        "bot/rules/leads/hints",
        "bot/views/board/hints",
        "matching/synergies/hints",
        "storage/leads/hints",
        "storage/tables/hint",
    ),
    "text": (
        "bot/texts",
        "bot/rendering/text_",
        "matching/understand/text",
        "matching/understand/plain_text",
        "matching/taxonomy/codes/trade_text",
    ),
    "synonym": ("matching/taxonomy",),
    "lesson": (
        "bot/actions/networks/lessons",
        "bot/conversation/flows/lesson",
        "bot/rules/networks/lessons",
        "matching/understand/lessons",
        "storage/networks/lessons",
        "storage/tables/lesson",
    ),
    "broadcast": (
        "bot/actions/broadcasts",
        "bot/conversation/asks/content",
        "bot/conversation/flows/broadcast",
        "bot/rules/broadcasts",
        "bot/views/broadcasts",
        "storage/networks/broadcasts",
        "storage/tables/broadcast",
    ),
    "leader": ("bot/runtime/leader", "storage/locks"),
    "outbox": ("storage/notes/outbox",),
    "saying": ("storage/notes/saying",),
}


def words_of(name: str) -> set[str]:
    """The words of a name, plural or not: `StuckLeads` → stuck, lead."""
    words = {word.casefold() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}
    return words | {re.sub(r"s$", "", re.sub(r"ies$", "y", word)) for word in words}


def bearers() -> Iterator[tuple[str, str]]:
    """Each class, module and folder: where it stands, and its name."""
    for package in ("bot", "matching", "storage"):
        for path in sorted((ROOT / package).rglob("*")):
            place = str(path.relative_to(ROOT).with_suffix(""))
            if "__pycache__" in place or "/migrations/" in place:
                continue
            if path.is_dir() or path.suffix == ".py":
                yield place, path.stem
            if path.suffix == ".py":
                for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                    if isinstance(node, ast.ClassDef):
                        yield place, node.name


def misnamed(bearers: Iterator[tuple[str, str]]) -> list[str]:
    """What bears another entry's word."""
    wrong = []
    for place, name in bearers:
        words = words_of(name)
        away = {word for word in words & HOMES.keys() if not place.startswith(HOMES[word])}
        wrong += [f"{place}: {name} ({word})" for word in sorted(words & NEVER | away)]
    return wrong


def test_nothing_bears_the_word_of_something_else() -> None:
    assert not misnamed(bearers())


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("bot/rendering/wording", "wording"),
        ("bot/rendering/text_renderer", "Wording"),
        ("matching/scoring/scorer", "Lead"),
        ("bot/rules/calls/leads", "leads"),
        ("bot/runtime/ear", "ear"),
        ("bot/delivery/leader", "Leader"),
    ],
)
def test_the_wrong_word_is_noticed(place: str, name: str) -> None:
    assert misnamed(iter([(place, name)]))


def test_every_bound_word_is_explained() -> None:
    assert set(HOMES) <= TERMS
    assert not NEVER & TERMS
    assert "wording" in NEVER


def test_every_entry_says_what_it_means() -> None:
    assert len(ROWS) > 25
    assert all(len(row) == 3 and row[2] for row in ROWS)


def test_every_home_is_there() -> None:
    for places in HOMES.values():
        for place in places:
            assert list(ROOT.glob(f"{place}*")), place
