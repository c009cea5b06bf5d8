"""How well partners are found: among fifty businesses, where does the one come that really took, or gave, the thing?"""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import comb
from pathlib import Path

from bot.commands.table import format_share, format_table
from matching.knowledge import Knowledge
from matching.scoring.entry import Entry
from matching.synergies.listed_line import ListedLine, ListedLineReader
from matching.taxonomy.index.fold import extract_content_words
from matching.vocabulary import Kind

_BUSINESSES_COMPARED = 50
_DRAWS = 5  # times the forty-nine others are drawn anew
_DRAW_SEED = 2026
_DIVISION_DIGITS = 2  # digits of a NACE division: one kind of business
_PLACES = (1, 3, 5)
_WORDS, _CODES = "words", "NACE codes"
PartnerScore = Callable[["Business", "Business"], float]


@dataclass(frozen=True, slots=True)
class Business:
    """One side of an exchange: its words, what it does in words, its kind of business (a NACE division where it is known),
    and how it was read."""

    words: str
    activity: str
    kind: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class RankedPlace:
    """Where the first of those looked for comes: how many stand before it, and of its equals how many are looked for."""

    before: int
    wanted: int
    equals: int

    def share_within(self, most: int) -> float:
        """The chance that one of them is among the first `most` when equals come in any order."""
        free = min(max(most - self.before, 0), self.equals)
        return 1 - comb(self.equals - self.wanted, free) / comb(self.equals, free)


def format_exchange_table(knowledge: Knowledge, file: Path, today: date) -> str:
    """How often the true partner, or one of its kind of business, is among the first: every row, several draws, equals
    share their places; from an offer to needs and back; what a business does known by words or by its code."""
    ways: dict[str, PartnerScore] = {
        "Boucle": lambda giver, taker: _score_declared(knowledge, giver, taker),
        "shared words": _score_shared_words,
    }
    lines, count = list[list[str]](), 0
    for known_by in (_WORDS, _CODES):
        givers, takers = _read_exchanges(knowledge, file, today, known_by)
        count = len(givers)
        for way, score in ways.items():
            kept = [[score(giver, taker) for taker in takers] for giver in givers]
            turned = [list(column) for column in zip(*kept, strict=True)]
            lines.append([way, known_by, "needs", *_format_places(takers, kept)])
            lines.append([way, known_by, "offers", *_format_places(givers, turned)])
    return format_table(
        f"{count} exchanges, {_DRAWS} draws of {_BUSINESSES_COMPARED} businesses "
        "(the true partner by chance: first .020, of 5 .100)",
        ("found by", "trades by", "among", "first", "of 3", "of 5", "its kind first", "of 3", "of 5"),
        lines,
    )


def find_place(scores: Sequence[float], looked_for: Sequence[bool]) -> RankedPlace:
    """Where the best of those looked for comes by these scores; at least one of them is."""
    best = max(score for score, right in zip(scores, looked_for, strict=True) if right)
    equals = [right for score, right in zip(scores, looked_for, strict=True) if score == best]
    return RankedPlace(sum(score > best for score in scores), sum(equals), len(equals))


def _format_places(businesses: Sequence[Business], table: Sequence[Sequence[float]]) -> list[str]:
    """The shares for the true partner alone, then for all of its kind; row by row it is the partner of the same number."""
    strict, alike = list[RankedPlace](), list[RankedPlace]()
    for draw in range(_DRAWS):
        for true, field in enumerate(_draw_fields(businesses, random.Random(_DRAW_SEED + draw))):
            given, kinds = [table[true][one] for one in field], [businesses[one].kind for one in field]
            strict.append(find_place(given, [one == true for one in field]))
            alike.append(find_place(given, [kind == businesses[true].kind for kind in kinds]))
    return [
        format_share(sum(place.share_within(most) for place in places) / len(places) if places else 0.0)
        for places in (strict, alike)
        for most in _PLACES
    ]


def _draw_fields(businesses: Sequence[Business], draw: random.Random) -> Iterator[list[int]]:
    """For each exchange its own partner among others, by their numbers; nobody twice who says and does the same."""
    for number, true in enumerate(businesses):
        others = {
            (one.words, one.activity): other
            for other, one in enumerate(businesses)
            if (one.words, one.activity) != (true.words, true.activity)
        }
        drawn = draw.sample(list(others.values()), min(_BUSINESSES_COMPARED - 1, len(others)))
        yield [number, *drawn]


def _read_exchanges(knowledge: Knowledge, file: Path, today: date, known_by: str) -> tuple[list[Business], list[Business]]:
    lister = ListedLineReader(knowledge, today)
    givers, takers = list[Business](), list[Business]()
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            for kind, side, found in ((Kind.OFFER, "offer", givers), (Kind.NEED, "need", takers)):
                activity, code = row.get(f"{side}_activity") or "", row.get(f"{side}_nace") or ""
                told = code if known_by == _CODES and code else activity
                line = ListedLine(2 * number + (side == "need"), kind, row[side], told or None)
                division = code[:_DIVISION_DIGITS] or activity
                found.append(Business(row[side], activity, division, tuple(lister.read_entries(line, 0))))
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
