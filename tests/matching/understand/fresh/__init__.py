"""Sentences that were never seen while the reader was written, as tables: what is typed and what should be understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from matching.knowledge import Knowledge
from matching.understand import Reading

TODAY = date(2026, 11, 21)
FOLDER = Path(__file__).parent
AMONG = 3  # guesses a person would be shown


@dataclass(frozen=True, slots=True)
class Row:
    """One message; `meant` are the acts or kinds it may be ("offer", "share:has", "search", "other:help")."""

    text: str
    meant: tuple[str, ...]
    resources: frozenset[str]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """A reading, and for each thing that can be right or wrong whether it was right."""

    reading: Reading
    verdicts: Mapping[str, bool]


def rows(table: str) -> tuple[Row, ...]:
    """The messages of one table, in order."""
    lines = (FOLDER / f"{table}.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_row(line) for line in lines if line and not line.startswith("#"))


def _row(line: str) -> Row:
    text, meant, *more = (part.strip() for part in line.split(" | "))
    facts = dict(fact.split("=", 1) for fact in more[1].split()) if len(more) > 1 else {}
    names = more[0].rstrip("|").split() if more else []
    return Row(text, tuple(meant.split()), frozenset(names), facts)


def judge(row: Row, knowledge: Knowledge) -> Judged:
    """Read the message as Boucle does and compare."""
    said = knowledge.understand_text(row.text, "fr", TODAY)
    acts = {one.split(":")[0] if one.split(":")[0] in ("search", "other") else "declare" for one in row.meant}
    verdicts = {"act": said.act.value in acts}
    if "declare" in acts:
        verdicts["kind"] = (said.act.value == "search" and "search" in row.meant) or any(_kind(said, one) for one in row.meant)
    if row.resources:
        verdicts["resource"] = bool(row.resources & {guess.resource for guess in said.guesses[:AMONG]})
    if acts == {"declare"}:
        verdicts["quantity"] = _quantity(said, row.facts.get("q"))
    for name, found in (
        ("price", said.price),
        ("place", said.places[0].name if said.places else None),
        ("until", said.until),
        ("season", said.season and f"{said.season.first}-{said.season.last}"),
    ):
        if name in row.facts:
            verdicts[name] = str(found) == row.facts[name].replace("_", " ")
    return Judged(said, verdicts)


def _kind(said: Reading, meant: str) -> bool:
    kind, _, side = meant.partition(":")
    return str(said.kind).lower() == kind and (not side or said.side == side)


def _quantity(said: Reading, expected: str | None) -> bool:
    """`q=2..3,kg,week,2`: how much, in what (several units: any), how often, every how many; `q=*`: anything."""
    if expected == "*":
        return True
    if expected is None or said.quantity is None:
        return expected is None and said.quantity is None
    amount, units, *pace = expected.split(",")
    if amount.startswith("~"):
        low, high = float(amount[1:]) * 0.8, float(amount[1:]) * 1.25
        right = low <= said.quantity.low <= said.quantity.high <= high
    else:
        low, high = (float(one) for one in (amount.split("..") * 2)[:2])
        right = (said.quantity.low, said.quantity.high) == (low, high)
    rhythm = pace[0] if pace else "once"
    every = int(pace[1]) if len(pace) > 1 else 1
    said_rhythm = said.quantity.rhythm or "once"
    return right and said.quantity.unit in units.split("|") and said_rhythm == rhythm and said.quantity.every == every
