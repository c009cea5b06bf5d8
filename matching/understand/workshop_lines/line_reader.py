"""Takes a line of a workshop apart: who, where, what they have, seek and share, what may be shown."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.workshop_words import WrittenLine, WrittenLines, WrittenThing
from matching.vocabulary import Kind

_WORDS = Lexicon(Path(__file__).parent, "workshop_lines")
_TELLS = rf"(?<!\w){_WORDS.join('tells')}"
_TELLS_FIRST = re.compile(rf"^\W*{_TELLS}", re.IGNORECASE)
_BEFORE_TELLS = re.compile(rf"[\s,:–—-]+(?={_TELLS})", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-•*·–—]\s*|\d{1,2}\s*[.)]\s+)")
_CELLS = re.compile(r"\s*[;\t|]\s*")
_PLACE = re.compile(
    rf"^(?P<name>.+?)(?:\s*\((?P<bracket>[^()]+)\)|\s*,\s*(?:{_WORDS.join('at')}\s+)?(?P<comma>[^,]+)"
    rf"|\s+(?i:{_WORDS.join('at')})\s+(?P<town>(?-i:[A-ZÀ-Ý]).*))$"
)
_NOTHING = re.compile(rf"^\W*(?:{_WORDS.join('nothing')})?\W*$", re.IGNORECASE)
_SCREEN = re.compile(rf"^\W*{_WORDS.join('screen')}(?P<named>\W+{_WORDS.join('named')})?\W*$", re.IGNORECASE)
_HEADER = re.compile(rf"^\W*{_WORDS.join('header')}\W*$", re.IGNORECASE)
_COLUMNS = (Kind.OFFER, Kind.NEED, Kind.SHARE)
_LONGEST_NAME = 60


def read_workshop_lines(text: str) -> WrittenLines:
    """Each line that is not empty and no title of columns."""
    bare = (_BULLET.sub("", line).strip() for line in text.splitlines())
    lines = tuple(_read_line(line) for line in bare if line and not _HEADER.match(_CELLS.split(line)[0]))
    return WrittenLines(lines, bool(lines) and all(_is_sure(line) for line in lines))


def _read_line(text: str) -> WrittenLine:
    first, *cells = _CELLS.split(text)
    who, told = _divide_first_cell(first)
    cells = [told, *cells] if told else cells
    screen = next((found for cell in cells if (found := _SCREEN.match(cell))), None)
    placed = _PLACE.match(who)
    place = next((placed[each] for each in ("bracket", "comma", "town") if placed[each]), "") if placed else ""
    return WrittenLine(
        text,
        (placed["name"] if placed else who).strip(" .:,")[:_LONGEST_NAME],
        place.strip(" ."),
        tuple(
            WrittenThing(cell.strip(" ."), None if _TELLS_FIRST.match(cell) else _COLUMNS[min(n, len(_COLUMNS) - 1)])
            for n, cell in enumerate(each for each in cells if not _SCREEN.match(each))
            if not _NOTHING.match(cell)
        ),
        screen is not None,
        screen is not None and screen["named"] is not None,
    )


def _divide_first_cell(text: str) -> tuple[str, str]:
    """« Ferme X : j'ai de la paille », « Ferme X, j'ai de la paille »: who, and what comes first."""
    if _TELLS_FIRST.match(text):
        return "", text
    if told := _BEFORE_TELLS.search(text, 1):
        return text[: told.start()], text[told.end() :]
    who, _, rest = text.partition(":")
    return who, rest.strip()


def _is_sure(line: WrittenLine) -> bool:
    return bool(line.name and line.things) and all(thing.kind is None for thing in line.things)
