"""`boucle evaluate`: how often Boucle is right on a labelled file, next to two simpler ways, measured in the same run."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from bot.commands import exchanges, said_fields
from bot.commands.labelled import CodeFinder, Hits, LabelledRow, measure_alarms, measure_hits, read_labelled_rows
from bot.commands.plain_search import BM25
from bot.commands.table import format_share, format_table
from bot.settings import BadSettings
from matching.knowledge import Knowledge
from matching.taxonomy.codes.lookalike import Lookalike

_CODE_DIGITS = (6, 4, 2)
_RATE_HEADS = ("@1", "@3", "@5", "MRR")
AnswersByWay = Mapping[str, Sequence[Sequence[str]]]  # by the way they were found


def run_evaluate_command(knowledge: Knowledge, file: Path, today: date) -> str:
    """The tables for that file. Raises BadSettings when its columns are those of no kind of labelled file."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        heads = set(next(csv.reader(lines, delimiter="\t" if file.suffix == ".tsv" else ","), ()))
    if {"text", "codes"} <= heads:
        return format_waste_tables(knowledge, read_labelled_rows(file), today)
    if {"offer", "need"} <= heads:
        return exchanges.format_exchange_table(knowledge, file, today)
    if {"text", "kind", "resource", "amount"} <= heads:
        return said_fields.format_sentence_tables(knowledge, file, today)
    raise BadSettings(
        f"{file.name}: its first line must name text and codes (wastes), offer and need (exchanges), "
        "or text, kind, resource and amount (sentences)."
    )


def format_waste_tables(knowledge: Knowledge, rows: Sequence[LabelledRow], today: date) -> str:
    """Two tables: the three ways by digits of the code, and Boucle group by group."""
    answers = {name: [list(answer(row)) for row in rows] for name, answer in _list_ways(knowledge, today).items()}
    clear = [knowledge.understand_text(row.text, row.language, today, row.activity).sure for row in rows]
    return "\n".join(
        (_format_by_digits(rows, answers), _format_by_group(rows, clear, answers, _list_hazardous_codes(knowledge)))
    )


def _list_ways(knowledge: Knowledge, today: date) -> Mapping[str, CodeFinder]:
    official = [
        (one.code, name) for one in knowledge.taxonomy.codes.values() for name in (one.official_fr, one.official_en) if name
    ]
    plain, alike = BM25(official), Lookalike(official)

    def understood(row: LabelledRow) -> list[str]:
        reading = knowledge.understand_text(row.text, row.language, today, row.activity)
        return [one.code for one in knowledge.guess_waste_codes(reading, row.activity)]

    return {
        "Boucle": understood,
        "BM25, official names": lambda row: plain.search(row.text),
        "rapidfuzz, official names": lambda row: alike.search(row.text),
    }


def _format_by_digits(rows: Sequence[LabelledRow], answers: AnswersByWay) -> str:
    lines = []
    for way, found in answers.items():
        for digits in _CODE_DIGITS:
            both = (measure_hits(rows, found, digits, lenient) for lenient in (False, True))
            lines.append([way, str(digits), *(format_share(rate) for one in both for rate in _list_rates(one))])
    heads = ("found by", "digits", *(f"{way} {rate}" for way in ("strict", "lenient") for rate in _RATE_HEADS))
    return format_table(f"Waste codes, {len(rows)} texts", heads, lines)


def _format_by_group(
    rows: Sequence[LabelledRow], clear: Sequence[bool], answers: AnswersByWay, hazardous: frozenset[str]
) -> str:
    lines = []
    for group, chosen in _split_groups(rows, clear):
        for way, found in answers.items():
            few, theirs = [rows[one] for one in chosen], [found[one] for one in chosen]
            rate, danger = measure_hits(few, theirs, max(_CODE_DIGITS), lenient=True), measure_alarms(few, theirs, hazardous)
            lines.append([group, way, str(len(few)), *map(format_share, (*_list_rates(rate), danger.recall, danger.precision))])
    return format_table(
        "Six digits, lenient; hazardous codes shown within three",
        ("texts", "found by", "rows", *_RATE_HEADS, "hazard recall", "hazard precision"),
        lines,
    )


def _list_rates(one: Hits) -> tuple[float, ...]:
    return one.first, one.three, one.five, one.reciprocal


def _split_groups(rows: Sequence[LabelledRow], clear: Sequence[bool]) -> Iterator[tuple[str, list[int]]]:
    """All rows, those whose thing is taken and those that are asked about, then those of each language and of each origin."""
    yield "all", list(range(len(rows)))
    yield "taken without asking", [number for number, sure in enumerate(clear) if sure]
    yield "asked about", [number for number, sure in enumerate(clear) if not sure]
    for name in ("language", "origin"):
        for value in sorted({str(getattr(row, name)) for row in rows}):
            yield value or "no origin", [number for number, row in enumerate(rows) if getattr(row, name) == value]


def _list_hazardous_codes(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(one.code for one in knowledge.taxonomy.codes.values() if one.hazardous)
