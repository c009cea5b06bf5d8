"""Sentences somebody labelled field by field, and how often each field is read right: values in, shares out."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.commands.labelled import compute_fraction
from bot.commands.table import format_share, format_table
from matching.knowledge import Knowledge
from matching.taxonomy.guess import NOTHING_SCORE
from matching.understand.likely_kind import LikelyKind, find_likely_kind
from matching.understand.plain_text import fold_text
from matching.understand.reading import Reading
from matching.vocabulary import Quantity

FIELDS = ("kind", "resource first", "resource among four", "amount", "rhythm", "price", "place")
_ASKED = "none"  # a kind that may be asked back for
_MOST_SHOWN = 4  # candidates a phone shows as buttons
_NEAR = 0.02  # part by which an amount may differ
_SCALES = {"kg": ("t", 0.001), "g": ("t", 1e-6), "l": ("m3", 0.001), "kW": ("MW", 0.001), "kWh": ("MWh", 0.001)}


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    """A sentence and what is right; alternatives are separated by |, the resource is a pattern of its names; an empty
    field was not judged."""

    text: str
    language: str
    said: Mapping[str, str]


def read_labelled_sentences(file: Path) -> tuple[LabelledSentence, ...]:
    """Rows of a table, tab-separated, with the columns text, lang, kind, resource, amount, unit, rhythm, price, place."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return tuple(
            LabelledSentence(row["text"], row["lang"] or "fr", {name: (value or "").strip() for name, value in row.items()})
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        )


def judge_sentence(labelled: LabelledSentence, reading: Reading, knowledge: Knowledge) -> Mapping[str, bool]:
    """Which of the judged fields are right in a reading."""
    said = labelled.said
    likely = find_likely_kind(reading, knowledge.taxonomy)
    known = [one for one in reading.guesses if one.score >= NOTHING_SCORE][:_MOST_SHOWN]
    fits = [_names_it(said["resource"], one.resource, knowledge) for one in known]
    pace = reading.quantity.rhythm if reading.quantity and reading.quantity.rhythm else reading.pace and reading.pace.rhythm
    judged = {
        "kind": (said["kind"], _is_kind(said["kind"], likely)),
        "resource first": (said["resource"], fits[:1] == [True]),
        "resource among four": (said["resource"], any(fits)),
        "amount": (said["amount"], _is_amount(said["amount"], said["unit"], reading.quantity)),
        "rhythm": (said["rhythm"], pace in said["rhythm"].split("|")),
        "price": (said["price"], reading.price in said["price"].split("|")),
        "place": (said["place"], any(fold_text(said["place"]) in fold_text(one.name) for one in reading.places[:1])),
    }
    return {field: right for field, (label, right) in judged.items() if label}


def format_sentence_tables(knowledge: Knowledge, file: Path, today: date) -> str:
    """Shares right per field, all rows and by language, and the sentences with a field that is wrong."""
    rows = read_labelled_sentences(file)
    judged = [judge_sentence(row, _read(row, knowledge, today), knowledge) for row in rows]
    lines = [_format_group("all", judged)]
    lines += [
        _format_group(language, [one for row, one in zip(rows, judged, strict=True) if row.language == language])
        for language in sorted({row.language for row in rows})
    ]
    wrong = [
        [" ".join(row.text.split()).replace("|", "/"), ", ".join(field for field, right in one.items() if not right)]
        for row, one in zip(rows, judged, strict=True)
        if not all(one.values())
    ]
    heads = ("rows", "sentences", *FIELDS, "whole sentence")
    return "\n".join(
        (
            format_table(f"Fields of {len(rows)} sentences, of those that were judged", heads, lines),
            format_table("Not right", ("sentence", "fields"), wrong),
        )
    )


def _read(labelled: LabelledSentence, knowledge: Knowledge, today: date) -> Reading:
    return knowledge.understand_text(labelled.text, labelled.language, today)


def _format_group(name: str, judged: Sequence[Mapping[str, bool]]) -> list[str]:
    def share(flags: Iterable[bool]) -> str:
        counted = list(flags)
        return format_share(compute_fraction(counted)) if counted else "–"

    by_field = (share(one[field] for one in judged if field in one) for field in FIELDS)
    return [name, str(len(judged)), *by_field, share(all(one.values()) for one in judged)]


def _is_kind(right_kinds: str, likely: LikelyKind | None) -> bool:
    """A kind that may be left open is right when nobody said it: it is supposed, and shown so."""
    right = right_kinds.split("|")
    return likely is not None and (likely.kind in right or (_ASKED in right and not likely.said))


def _names_it(names: str, resource: str, knowledge: Knowledge) -> bool:
    known = knowledge.find_resource(resource)
    return re.search(names, f"{known.fr} | {known.en} | {known.id}", re.IGNORECASE) is not None


def _is_amount(amount: str, accepted: str, quantity: Quantity | None) -> bool:
    if not amount or quantity is None:
        return False
    unit, value = _scale_amount(quantity.unit, quantity.middle)
    wanted = [_scale_amount(one, float(amount)) for one in accepted.split("|")]
    return any(unit == one and abs(value - right) <= _NEAR * right for one, right in wanted)


def _scale_amount(unit: str, value: float) -> tuple[str, float]:
    scaled, factor = _SCALES.get(unit, (unit, 1.0))
    return scaled, value * factor
