"""A line of a list of declarations as the matcher sees it: its words are read, what is unsure stays several guesses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from matching.activities.trades import Trade, TradeReader
from matching.knowledge import Knowledge
from matching.scoring.entry import NOWHERE, Entry, Meaning
from matching.scoring.yearly import estimate_yearly_amount
from matching.synergies.meanings import MOST_WEIGHED_GUESSES, find_meanings, share_equally
from matching.taxonomy.guess import is_sure_guess
from matching.understand.fitting import fit_reading
from matching.understand.reading import Reading
from matching.understand.said_details import collect_details
from matching.vocabulary import Kind, Side

_MOST_BEHIND = 0.02  # how much worse the words may fit with their state than without, and still go first


@dataclass(frozen=True, slots=True)
class ListedLine:
    """What a line says: `activity` is a NAF code or words, `lat` and `lon` None where it is not known where."""

    company: int
    kind: Kind
    text: str
    activity: str | None = None
    lat: float | None = None
    lon: float | None = None
    group: str | None = None


class ListedLineReader:
    """Turns lines into entries; one line may tell of several things. What is said again is not read again."""

    def __init__(self, knowledge: Knowledge, today: date) -> None:
        self._knowledge, self._trades, self._today = knowledge, TradeReader(knowledge.activities), today
        self._entries: dict[tuple[Kind, str, str | None], tuple[Entry, ...]] = {}

    def read_entries(self, line: ListedLine, first_id: int) -> Iterator[Entry]:
        """The declarations of a line, numbered from `first_id`. The kind that was given goes before the one understood."""
        key = line.kind, line.text, line.activity
        if key not in self._entries:
            self._entries[key] = tuple(self._read_line(line))
        for number, one in enumerate(self._entries[key]):
            lat, lon = (line.lat, line.lon) if line.lat is not None and line.lon is not None else (one.lat, one.lon)
            yield replace(one, id=first_id + number, company=line.company, group=line.group, lat=lat, lon=lon)

    def _read_line(self, line: ListedLine) -> Iterator[Entry]:
        trade = self._trades.read(line.activity)
        reading = self._knowledge.understand_text(line.text, "fr", self._today, trade.naf[0] if trade.naf else None)
        for number, one in enumerate((reading, *reading.more)):
            yield self._build_entry(line, one, trade, number)

    def _build_entry(self, line: ListedLine, reading: Reading, trade: Trade, id: int) -> Entry:
        known = self._knowledge.activities.get(trade.activity or "")
        usual = frozenset((known.needs if line.kind is Kind.NEED else known.offers) if known else ())
        words = reading.what or line.text
        reading = self._read_with_state(line.text, reading)
        meant = self._find_meanings(line.kind, reading, words, trade, usual) if words.strip() else ()
        lat, lon = _find_position(reading)
        quantity, rhythm = reading.quantity, reading.pace.rhythm if reading.pace else None
        facts = reading.facts
        entry = Entry(
            id,
            line.company,
            line.kind,
            meant[0].resource if meant else None,
            lat,
            lon,
            side=_find_side(reading) if line.kind is Kind.SHARE else None,
            said=words,
            activity=trade.activity,
            group=line.group,
            rhythm=(quantity.rhythm if quantity else None) or rhythm,
            price=reading.price,
            starts=reading.start,
            until=reading.until,
            meanings=meant,
            naf=trade.naf,
            weekdays=facts.weekdays,
            states=tuple(facts.state),
            details=collect_details(replace(reading, kind=line.kind)),
        )
        resource = self._knowledge.taxonomy.resources.get(entry.resource or "")
        if quantity is None or resource is None:
            return entry
        year = estimate_yearly_amount(
            replace(quantity, rhythm=entry.rhythm), resource.base, resource.conversions, size=facts.size
        )
        return replace(entry, yearly=year.amount, left=year.amount) if year else entry

    def _find_meanings(
        self, kind: Kind, reading: Reading, words: str, trade: Trade, usual: frozenset[str]
    ) -> tuple[Meaning, ...]:
        """What the words may mean by the kind that the line gives: a class of things that is looked for is all of them, and
        what is offered is nothing that people only look for."""
        taxonomy, search = self._knowledge.taxonomy, self._knowledge.index.search
        if kind is Kind.NEED and (generic := taxonomy.find_generic_need(words)):
            return share_equally(generic.may_be)
        if kind is not Kind.OFFER:
            return find_meanings(reading, words, trade, usual, search)
        fitted = fit_reading(replace(reading, kind=kind, more=()), taxonomy, lambda _, guesses: tuple(guesses))
        meant = find_meanings(fitted, words, trade, usual, search)
        return tuple(one for one in meant if not taxonomy.resources[one.resource].wanted) or meant

    def _read_with_state(self, text: str, reading: Reading) -> Reading:
        """With its state, where that makes another thing of it: "clean jars" are what a washed jar serves as."""
        if reading.more or not reading.facts.state or not reading.guesses:
            return reading
        guesses = self._knowledge.index.search(text, MOST_WEIGHED_GUESSES)
        clearer = is_sure_guess(guesses) and not reading.sure
        if not guesses or not (clearer or guesses[0].score >= reading.guesses[0].score - _MOST_BEHIND):
            return reading
        return replace(reading, guesses=guesses, sure=is_sure_guess(guesses))


def _find_position(reading: Reading) -> tuple[float, float]:
    """The one town that its words name; else nowhere."""
    if len(reading.places) == 1:
        return reading.places[0].lat, reading.places[0].lon
    return NOWHERE, NOWHERE


def _find_side(reading: Reading) -> Side | None:
    """The side that the words take: "we have a van", "we look for a van", "let us buy together"."""
    return reading.side or {Kind.OFFER: Side.HAS, Kind.NEED: Side.SEEKS}.get(reading.kind or Kind.SHARE)
