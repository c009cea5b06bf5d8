"""How well partners are found: among fifty businesses, where does the one come that really took what was offered?"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.commands.labelled import compute_fraction
from bot.commands.table import format_share, format_table
from matching.knowledge import Knowledge
from matching.scoring.entry import Entry
from matching.synergies.listed_line import ListedLine, ListedLineReader
from matching.taxonomy.index.fold import extract_content_words
from matching.vocabulary import Kind

_BUSINESSES_COMPARED = 50
_DRAW_SEED = 2026  # of the draw of the forty-nine others
PartnerScore = Callable[["Business", "Business"], float]


@dataclass(frozen=True, slots=True)
class Business:
    """One side of an exchange: its words, what it does (NAF code and words), how it was read."""

    words: str
    activity: str
    entries: tuple[Entry, ...]


def format_exchange_table(knowledge: Knowledge, file: Path, today: date) -> str:
    """How often the true partner is first, among three and among five of fifty; ties are broken by the draw."""
    givers, takers = _read_exchanges(knowledge, file, today)
    ways: dict[str, PartnerScore] = {
        "Boucle": lambda giver, taker: _score_declared(knowledge, giver, taker),
        "shared words": _score_shared_words,
    }
    rows = []
    for way, score in ways.items():
        ranks = [
            rank_partner(giver, true, others, score)
            for giver, true, others in _draw_others(givers, takers, random.Random(_DRAW_SEED))
        ]
        rows.append(
            [
                way,
                *(format_share(compute_fraction(one <= most for one in ranks)) for most in (1, 3, 5)),
                format_share(sum(1 / one for one in ranks) / len(ranks) if ranks else 0.0),
            ]
        )
    return format_table(
        f"{len(givers)} exchanges: the true partner among {_BUSINESSES_COMPARED} businesses (by chance: first .020, of 5 .100)",
        ("found by", "first", "of 3", "of 5", "MRR"),
        rows,
    )


def rank_partner(giver: Business, true: Business, others: Sequence[Business], score: PartnerScore) -> int:
    """The place of the true partner; `others` stand in the order of a draw, and it comes in the middle of its equals."""
    mine = score(giver, true)
    theirs = [score(giver, other) for other in others]
    return 1 + sum(one > mine for one in theirs) + sum(one == mine for one in theirs[: len(theirs) // 2])


def _draw_others(
    givers: Sequence[Business], takers: Sequence[Business], draw: random.Random
) -> Iterator[tuple[Business, Business, list[Business]]]:
    """Each exchange with others than its own partner, drawn without two of the same trade and words."""
    for giver, true in zip(givers, takers, strict=True):
        others = list({(one.words, one.activity): one for one in takers if one.activity != true.activity}.values())
        yield giver, true, draw.sample(others, min(_BUSINESSES_COMPARED - 1, len(others)))


def _read_exchanges(knowledge: Knowledge, file: Path, today: date) -> tuple[list[Business], list[Business]]:
    lister = ListedLineReader(knowledge, today)
    givers, takers = list[Business](), list[Business]()
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            for kind, side, found in ((Kind.OFFER, "offer", givers), (Kind.NEED, "need", takers)):
                activity = f"{row.get(f'{side}_nace') or ''} {row.get(f'{side}_activity') or ''}".strip()
                told = ListedLine(2 * number + (side == "need"), kind, row[side], activity or None, None, None, None)
                found.append(Business(row[side], row.get(f"{side}_activity") or "", tuple(lister.read_entries(told, 0))))
    return givers, takers


def _score_declared(knowledge: Knowledge, giver: Business, taker: Business) -> float:
    """The best lead between what the two declared; the trade alone speaks where the words do not meet."""
    found = (
        lead
        for one in giver.entries
        for other in taker.entries
        for lead in (knowledge.scorer.compare(one, other), knowledge.scorer.compare_as_hint(one, other))
        if lead
    )
    return max((lead.score for lead in found), default=0.0)


def _score_shared_words(giver: Business, taker: Business) -> float:
    """The part of the words of both that both use."""
    mine, theirs = ({*extract_content_words(f"{one.words} {one.activity}").split()} for one in (giver, taker))
    return len(mine & theirs) / max(len(mine | theirs), 1)
