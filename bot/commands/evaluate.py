"""`boucle evaluate`: how often Boucle is right on a labelled file, next to two simpler ways, measured in the same run."""
from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from bot.commands import exchanges
from bot.commands.labelled import Answer, Hits, Row, alarms, hits, read
from bot.commands.plain_search import BM25
from bot.commands.table import share, table
from bot.settings import BadSettings
from matching.knowledge import Knowledge
from matching.taxonomy.codes.lookalike import Lookalike

DIGITS = (6, 4, 2)
RATES = ("@1", "@3", "@5", "MRR")
Answers = Mapping[str, Sequence[Sequence[str]]]  # by the way they were found


def run(knowledge: Knowledge, file: Path, today: date) -> str:
    """The tables for that file. Raises BadSettings when its columns are neither those of wastes nor of exchanges."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        heads = set(next(csv.reader(lines), ()))
    if {"text", "codes"} <= heads:
        return wastes(knowledge, read(file), today)
    if {"offer", "need"} <= heads:
        return exchanges.tables(knowledge, file, today)
    raise BadSettings(f"{file.name}: its first line must name text and codes (wastes) or offer and need (exchanges).")


def wastes(knowledge: Knowledge, rows: Sequence[Row], today: date) -> str:
    """Two tables: the three ways by digits of the code, and Boucle group by group."""
    answers = {name: [list(answer(row)) for row in rows] for name, answer in _ways(knowledge, today).items()}
    clear = [knowledge.understand(row.text, row.language, today, row.activity).sure for row in rows]
    return "\n".join((_by_digits(rows, answers), _by_group(rows, clear, answers, _hazardous(knowledge))))


def _ways(knowledge: Knowledge, today: date) -> Mapping[str, Answer]:
    official = [(one.code, name) for one in knowledge.taxonomy.codes.values()
                for name in (one.official_fr, one.official_en) if name]
    plain, alike = BM25(official), Lookalike(official)

    def understood(row: Row) -> list[str]:
        reading = knowledge.understand(row.text, row.language, today, row.activity)
        return [one.code for one in knowledge.waste_codes(reading, row.activity)]

    return {"Boucle": understood, "BM25, official names": lambda row: plain.search(row.text),
            "rapidfuzz, official names": lambda row: alike.search(row.text)}


def _by_digits(rows: Sequence[Row], answers: Answers) -> str:
    lines = []
    for way, found in answers.items():
        for digits in DIGITS:
            both = (hits(rows, found, digits, lenient) for lenient in (False, True))
            lines.append([way, str(digits), *(share(rate) for one in both for rate in _rates(one))])
    heads = ("found by", "digits", *(f"{way} {rate}" for way in ("strict", "lenient") for rate in RATES))
    return table(f"Waste codes, {len(rows)} texts", heads, lines)


def _by_group(rows: Sequence[Row], clear: Sequence[bool], answers: Answers, hazardous: frozenset[str]) -> str:
    lines = []
    for group, chosen in _groups(rows, clear):
        for way, found in answers.items():
            few, theirs = [rows[one] for one in chosen], [found[one] for one in chosen]
            rate, danger = hits(few, theirs, max(DIGITS), lenient=True), alarms(few, theirs, hazardous)
            lines.append([group, way, str(len(few)), *map(share, (*_rates(rate), danger.recall, danger.precision))])
    return table("Six digits, lenient; hazardous codes shown within three",
                 ("texts", "found by", "rows", *RATES, "hazard recall", "hazard precision"), lines)


def _rates(one: Hits) -> tuple[float, ...]:
    return one.first, one.three, one.five, one.reciprocal


def _groups(rows: Sequence[Row], clear: Sequence[bool]) -> Iterator[tuple[str, list[int]]]:
    """All rows, those whose thing is taken and those that are asked about, then those of each language and of each origin."""
    yield "all", list(range(len(rows)))
    yield "taken without asking", [number for number, sure in enumerate(clear) if sure]
    yield "asked about", [number for number, sure in enumerate(clear) if not sure]
    for name in ("language", "origin"):
        for value in sorted({str(getattr(row, name)) for row in rows}):
            yield value or "no origin", [number for number, row in enumerate(rows) if getattr(row, name) == value]


def _hazardous(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(one.code for one in knowledge.taxonomy.codes.values() if one.hazardous)
