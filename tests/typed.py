"""Tables of what people type at a question, and of what must follow: read from `conversations/as_people_type`, and judged."""

from __future__ import annotations

import re
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from matching.knowledge import Knowledge
from storage.store import Store
from tests.databases import hasten_store, lay_sqlite
from tests.script import show_message
from tests.stage_directions import do
from tests.world import START, Phone, World

FOLDER = Path(__file__).parent / "conversations" / "as_people_type"
_HEADING = re.compile(r"^\| (?P<who>[\w-]+) tape \| ce qui doit suivre \|$")
_ROW = re.compile(r"^\| (?P<typed>.+?) \| (?P<follows>.+) \|$")
_OTHERS = re.compile(r"^(?P<who>[A-ZÉ][\w-]+) « (?P<words>.+) »$")
_PENDING = "⏳ "
_BETWEEN = re.compile(r" · (?![^\[]*\])")  # « [1 · Voir] » is one button
_QUESTION = re.compile(r"[^.!?…:\n]*\?|À la louche :")


@dataclass(frozen=True)
class TypedRow:
    """One line of a table: how one gets there, who types what, and what must follow."""

    table: str
    before: tuple[str, ...]
    who: str
    typed: str
    follows: tuple[str, ...]
    pending: bool = False  # known not to be so yet


def read_tables() -> list[TypedRow]:
    """All rows of all tables."""
    rows: list[TypedRow] = []
    for file in sorted(FOLDER.glob("*.md")):
        before: list[str] = []
        who = ""
        for line in file.read_text(encoding="utf-8").splitlines() if file.stem != "README" else ():
            if heading := _HEADING.match(line):
                who = heading["who"]
            elif who and (row := _ROW.match(line)):
                follows = tuple(_BETWEEN.split(row["follows"].removeprefix(_PENDING)))
                pending = row["follows"].startswith(_PENDING)
                rows.append(TypedRow(file.stem, tuple(before), who, row["typed"], follows, pending))
            elif line and not line.startswith(("#", "|")):
                before.append(line)
    return rows


async def judge_row(row: TypedRow, knowledge: Knowledge) -> list[str]:
    """What of it did not follow; nothing where everything did."""
    wrong: list[str] = []
    async with _arrive(row, knowledge) as (world, asked):
        await do(world, f"{row.who} : {row.typed}")
        heard = _listen(world, row.who)
        for expected in row.follows:
            if expected.startswith("= ["):
                async with _arrive(row, knowledge) as (other, _):
                    await do(other, f"{row.who} touche {expected.removeprefix('= ')}")
                    if _without_edits(other, row.who) != _without_edits(world, row.who):
                        wrong.append(f"{expected}: {_without_edits(other, row.who)!r}")
            elif not _holds(expected, heard, asked, world):
                wrong.append(expected)
    return [*wrong, f"Boucle : {heard}"] if wrong else []


@asynccontextmanager
async def _arrive(row: TypedRow, knowledge: Knowledge) -> AsyncIterator[tuple[World, str]]:
    """The world just before the words are typed, and the question that stands there."""
    with tempfile.TemporaryDirectory(prefix="boucle-typed-") as folder:
        store = hasten_store(Store(lay_sqlite(Path(folder) / "boucle.sqlite3")))
        try:
            world = World(knowledge, store)
            for line in row.before:
                await do(world, line)
            shown = world.phone(row.who).shown
            asked = _find_question(show_message(shown[max(shown)])) if shown else ""
            for phone in world.phones.values():
                phone.new.clear()
                phone.changed.clear()
            yield world, asked
        finally:
            store.close()


def _listen(world: World, who: str) -> str:
    phone = world.phone(who)
    return "\n".join(show_message(phone.shown[number]) for number in (*phone.new, *dict.fromkeys(phone.changed)))


def _without_edits(world: World, who: str) -> list[str]:
    """What everybody reads anew: a tap also changes the message that was tapped, which words do not."""
    return [show_message(phone.shown[number]) for phone in world.phones.values() for number in phone.new]


def _holds(expected: str, heard: str, asked: str, world: World) -> bool:
    if expected == "avance":
        return bool(heard) and (not asked or asked not in heard)
    if expected == "repose":
        return bool(asked) and asked in heard and heard.strip() != asked
    if expected.startswith("pas "):
        return not _holds(expected.removeprefix("pas "), heard, asked, world)
    if other := _OTHERS.match(expected):
        return _says(_listen(world, other["who"]), other["words"])
    return _says(heard, expected.removeprefix("« ").removesuffix(" »"))


def _says(heard: str, words: str) -> bool:
    return _fold_spaces(words) in _fold_spaces(heard)


def _fold_spaces(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'")).casefold()


def _find_question(text: str) -> str:
    found = _QUESTION.findall(text)
    return found[-1].strip() if found else ""


__all__ = ["START", "Phone", "TypedRow", "judge_row", "read_tables"]
