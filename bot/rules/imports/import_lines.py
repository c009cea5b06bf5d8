"""A list of companies and what they declare, read line by line: each line is ready, doubtful or refused, with its reason."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from bot.conversation.asks.contact import EMAIL_PATTERN, Dialling, find_dialling, parse_phone
from matching.activities.model import ROOT_ACTIVITY
from matching.knowledge import Knowledge
from matching.understand.plain_text import strip_harmful_signs
from matching.understand.reading import Act, Reading
from matching.vocabulary import Place

IMPORT_COLUMNS = ("structure", "activite", "commune", "siret", "contact", "telephone", "courriel", "annonce")
_NEEDED_COLUMNS = ("structure", "commune", "annonce")
_Point = tuple[float, float]


class Verdict(StrEnum):
    """What becomes of a line."""

    READY = "ready"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One line as it was read; `why` is the key of the text that says what is doubtful or wrong with it; the place of a
    line that is refused is the one that was likely meant."""

    number: int
    once: str
    verdict: Verdict
    why: str | None
    company: str
    activity: str = ROOT_ACTIVITY
    place: Place | None = None
    siret: str | None = None
    person: str = ""
    reach: str | None = None
    readings: tuple[Reading, ...] = ()


class BadList(Exception):
    """The file is no such list; the message says what is missing."""


def read_import_file(file: Path, knowledge: Knowledge, near: _Point, today: date) -> tuple[ImportLine, ...]:
    """All lines of a CSV file (comma or semicolon, UTF-8). Raises BadList when its columns are not there."""
    body = file.read_bytes()
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadList(f"{file.name} is not UTF-8: save it again as « CSV UTF-8 »") from None
    dialect = ";" if text.partition("\n")[0].count(";") > text.partition("\n")[0].count(",") else ","
    rows = csv.DictReader(text.splitlines(), delimiter=dialect)
    if missing := [name for name in _NEEDED_COLUMNS if name not in (rows.fieldnames or ())]:
        raise BadList(
            f"{file.name} lacks the columns {', '.join(missing)}; its first line should be {','.join(IMPORT_COLUMNS)}"
        )
    return tuple(_read_lines(rows, hashlib.sha256(body).hexdigest()[:16], knowledge, near, today))


def _read_lines(
    rows: csv.DictReader[str], digest: str, knowledge: Knowledge, near: _Point, today: date
) -> Iterator[ImportLine]:
    for number_, row in enumerate(rows, 2):
        cell = {name: strip_harmful_signs(row.get(name) or "").strip() for name in IMPORT_COLUMNS}
        yield _read_line(number_, f"{digest}:{number_}", cell, knowledge, near, today)


def _read_line(line: int, once: str, cell: dict[str, str], knowledge: Knowledge, near: _Point, today: date) -> ImportLine:
    if lacking := next((name for name in _NEEDED_COLUMNS if not cell[name]), None):
        return ImportLine(line, once, Verdict.REFUSED, f"import-lacks-{lacking}", cell["structure"])
    places = knowledge.gazetteer.find(cell["commune"], near=near)
    if not places and (alike := knowledge.gazetteer.find_alike(cell["commune"], near=near)):
        return ImportLine(line, once, Verdict.REFUSED, "import-place-alike", cell["structure"], place=alike[0])
    if not places:
        return ImportLine(line, once, Verdict.REFUSED, "import-place-unknown", cell["structure"])
    home = knowledge.gazetteer.find_nearest(*near).department
    doing = knowledge.activities.find(cell["activite"] or cell["structure"], 1)
    first = knowledge.understand_text(cell["annonce"], "fr", today, doing[0].naf[0] if doing and doing[0].naf else None)
    readings = (first, *first.more)
    return ImportLine(
        line,
        once,
        *_judge_line(readings, places),
        company=cell["structure"],
        activity=doing[0].id if doing else ROOT_ACTIVITY,
        place=places[0],
        siret=cell["siret"].replace(" ", "") or None,
        person=cell["contact"],
        reach=_choose_reach(cell["telephone"], cell["courriel"], find_dialling(places[0].department, home)),
        readings=readings,
    )


def _judge_line(readings: Sequence[Reading], places: Sequence[Place]) -> tuple[Verdict, str | None]:
    if any(reading.act is Act.OTHER for reading in readings):
        return Verdict.REFUSED, "import-no-declaration"
    if any(reading.kind is None for reading in readings):
        return Verdict.DOUBTFUL, "import-kind-supposed"
    if any(not reading.sure for reading in readings):
        return Verdict.DOUBTFUL, "import-resource-unclear"
    if len(places) > 1:
        return Verdict.DOUBTFUL, "import-place-unclear"
    return Verdict.READY, None


def _choose_reach(phone: str, mail: str, dialling: Dialling) -> str | None:
    return parse_phone(phone, dialling) or (mail if EMAIL_PATTERN.fullmatch(mail) else None)
