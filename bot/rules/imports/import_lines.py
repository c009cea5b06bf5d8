"""A list of companies and what they declare, read line by line: each line is ready, doubtful or refused, with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from bot.conversation.asks.contact import EMAIL_PATTERN, Dialling, find_dialling, parse_phone
from bot.rules.imports import columns as column_rules
from bot.rules.imports.bad_list import BadList
from bot.rules.imports.columns import LISTED_FIELDS, ListedCells
from bot.rules.imports.listed_places import find_listed_places
from bot.rules.imports.sheets import ListSheet, read_sheet
from bot.rules.imports.siret import CompanyNumber, read_company_number
from bot.rules.imports.spoiled_letters import has_lost_letters, mend_spoiled_letters
from matching.activities.model import ROOT_ACTIVITY, Activity
from matching.knowledge import Knowledge
from matching.taxonomy.codes.trade_text import read_trade_text
from matching.understand.reading import Act, Reading
from matching.vocabulary import Kind, Place
from storage.tables.animation.upload import Verdict

_Point = tuple[float, float]
_LONGEST_NAME, _LONGEST_ACTIVITY = 120, 200  # letters
_FORMULA_STARTS = ("=", "@")
_ESCAPED_STARTS = ("=", "+", "-", "@")
_PLACE_DOUBTS = ("place-unclear", "place-nearly")


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One line as it was read; `why` is what it is refused for, `doubts` what the animator had better look at, as parts of
    keys of the texts. `places` are the towns that may be meant, the likeliest first."""

    number: int
    cells: ListedCells
    why: str | None = None
    doubts: tuple[str, ...] = ()
    activity: str = ROOT_ACTIVITY
    places: tuple[Place, ...] = ()
    siret: str | None = None
    siren: str | None = None
    reach: str | None = None
    readings: tuple[Reading, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What becomes of it."""
        return Verdict.REFUSED if self.why else Verdict.DOUBTFUL if self.doubts else Verdict.READY

    @property
    def company(self) -> str:
        """The name it gives."""
        return self.cells.company

    @property
    def place(self) -> Place | None:
        """The town it is taken to be in."""
        return self.places[0] if self.places else None

    @property
    def has_unclear_place(self) -> bool:
        """Must somebody say which town is meant?"""
        return any(doubt in self.doubts for doubt in _PLACE_DOUBTS)


@dataclass(frozen=True, slots=True)
class LineReader:
    """What lines are judged by: what is known, where the network is (WGS 84 degrees), and what day it is."""

    knowledge: Knowledge
    near: _Point
    home: str
    today: date
    activities_found: dict[str, Activity | None] = field(default_factory=dict)

    def read_line(self, number: int, listed_cells: ListedCells) -> ImportLine:
        """One line judged. Takes as long as understanding its sentence does."""
        doubts: list[str] = []
        cells = _join_words(self._clean_cells(listed_cells, doubts))
        if (why := _find_refusal(cells)) is not None:
            return ImportLine(number, cells, why)
        places, place_doubt = find_listed_places(self.knowledge.gazetteer, cells.town, cells.postcode, self.near)
        if not places:
            return ImportLine(number, cells, "place-unknown")
        number_read = read_company_number(cells.siret)
        doing = self._find_activity(cells)
        line = ImportLine(
            number,
            cells,
            activity=doing.id if doing else ROOT_ACTIVITY,
            places=places,
            siret=number_read.siret,
            siren=number_read.siren,
            reach=_choose_reach(cells.phone, cells.mail, find_dialling(places[0].department, self.home)),
            readings=self._read_words(cells, doing),
        )
        if (why := _judge_words(line.readings)) is not None:
            return replace(line, why=why)
        return replace(line, doubts=tuple(dict.fromkeys(_list_doubts(line, number_read, place_doubt, doubts))))

    def _clean_cells(self, listed_cells: ListedCells, doubts: list[str]) -> ListedCells:
        """Letters mended, placeholders emptied, what was escaped on the way out taken back."""
        cleaned: dict[str, str] = {}
        for name in LISTED_FIELDS:
            said = getattr(listed_cells, name)
            if said[:1] == "'" and said[1:2] in _ESCAPED_STARTS:
                said = said[1:]
            mended = mend_spoiled_letters(said)
            if mended != said:
                doubts.append("mended-letters")
            if column_rules.is_blank_word(mended):
                mended = ""
            elif column_rules.is_blank_word(mended, told=True):
                mended = ""
                doubts.append("placeholder")
            cleaned[name] = mended
        return ListedCells(**cleaned)

    def _find_activity(self, listed_cells: ListedCells) -> Activity | None:
        """What it does, by its NAF code of either nomenclature, by words, or by its own name."""
        known, said = self.knowledge.activities, listed_cells.activity[:_LONGEST_ACTIVITY]
        told = read_trade_text(said)
        by_code = known.find_by_naf(told.codes[0]) if told.codes else None
        if by_code is not None:
            return by_code
        return self._find_named_activity(told.words) or self._find_named_activity(listed_cells.company)

    def _find_named_activity(self, words: str) -> Activity | None:
        """Many lines name one trade: it is looked for once."""
        if words not in self.activities_found:
            self.activities_found[words] = next(iter(self.knowledge.activities.find(words, 1)), None) if words else None
        return self.activities_found[words]

    def _read_words(self, listed_cells: ListedCells, known_activity: Activity | None) -> tuple[Reading, ...]:
        if not listed_cells.words:
            return ()
        sided = ((listed_cells.gives, Kind.OFFER.value), (listed_cells.takes, Kind.NEED.value))
        parts = [each for each in sided if each[0]]
        told: Sequence[tuple[str, str | None]] = parts or [(listed_cells.words, column_rules.find_said_side(listed_cells.side))]
        return tuple(reading for words, side in told for reading in self._read_sided(words, side, known_activity))

    def _read_sided(self, words: str, side: str | None, known_activity: Activity | None) -> tuple[Reading, ...]:
        first = self.knowledge.understand_text(
            words, "fr", self.today, known_activity.naf[0] if known_activity and known_activity.naf else None
        )
        readings = (first, *first.more)
        if side is None:
            return readings
        return tuple(replace(each, kind=Kind(side)) if each.kind is None else each for each in readings)


def read_import_file(file: Path, knowledge: Knowledge, near: _Point, today: date) -> tuple[ImportLine, ...]:
    """All lines of a file. Raises BadList where it is no such list."""
    list_sheet = read_sheet(file.read_bytes())
    return tuple(judge_sheet(list_sheet, choose_columns(list_sheet), build_line_reader(knowledge, near, today)))


def build_line_reader(knowledge: Knowledge, near: _Point, today: date) -> LineReader:
    """What lists of a network around that point are judged by."""
    return LineReader(knowledge, near, knowledge.gazetteer.find_nearest(*near).department, today)


def choose_columns(list_sheet: ListSheet, chosen: Mapping[int, str] | None = None) -> tuple[str, ...]:
    """What each column holds; `chosen` says it of some. Raises BadList where nothing tells whose lines these are, or where
    they are."""
    said = chosen or {}
    recognised = column_rules.recognise_columns(list_sheet.titles)
    columns = tuple(said.get(n, "" if name in said.values() else name) for n, name in enumerate(recognised))
    if (missing := column_rules.find_missing_field(columns)) is not None:
        raise BadList("lacks-column", column=missing, titles=", ".join(title for title in list_sheet.titles if title) or "–")
    return columns


def judge_sheet(list_sheet: ListSheet, held_columns: Sequence[str], line_reader: LineReader) -> Iterator[ImportLine]:
    """Its lines, one after the other."""
    for row in list_sheet.rows:
        yield line_reader.read_line(row.number, column_rules.name_cells(held_columns, row.cells))


def _join_words(listed_cells: ListedCells) -> ListedCells:
    """What is given and what is taken, in columns of their own, are the line's words together."""
    told = (listed_cells.words, listed_cells.gives, listed_cells.takes)
    return replace(listed_cells, words=" ; ".join(filter(None, told))) if any(told[1:]) else listed_cells


def _find_refusal(listed_cells: ListedCells) -> str | None:
    if any(getattr(listed_cells, name).startswith(_FORMULA_STARTS) for name in LISTED_FIELDS):
        return "formula"
    if not listed_cells.company:
        return "lacks-structure"
    if not listed_cells.town and not listed_cells.postcode:
        return "lacks-commune"
    if len(listed_cells.company) > _LONGEST_NAME:
        return "name-too-long"
    if has_lost_letters(listed_cells.company) or has_lost_letters(listed_cells.town):
        return "lost-letters"
    return None


def _judge_words(readings: Sequence[Reading]) -> str | None:
    return "no-declaration" if any(reading.act is Act.OTHER for reading in readings) else None


def _list_doubts(line: ImportLine, number: CompanyNumber, place_doubt: str | None, found: Sequence[str]) -> Iterator[str]:
    """The gravest first: what must be chosen, then what is to be known."""
    if place_doubt is not None:
        yield place_doubt
    if any(reading.kind is None for reading in line.readings):
        yield "kind-supposed"
    if any(not reading.sure for reading in line.readings):
        yield "resource-unclear"
    if number.doubt is not None:
        yield number.doubt
    yield from found
    if has_lost_letters(line.cells.words):
        yield "lost-words"
    if (line.cells.phone or line.cells.mail) and line.reach is None:
        yield "reach-unclear"


def _choose_reach(phone: str, mail: str, dialling: Dialling) -> str | None:
    return parse_phone(phone, dialling) or (mail if EMAIL_PATTERN.fullmatch(mail) else None)
