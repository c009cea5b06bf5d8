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
_REACH = re.compile(r"(?:(?<!\w)\+?\(?\d(?:[ .()/-]*\d){7,14}(?!\w)|[^\s@<>(),;:]+@[^\s@<>(),;:]+\.\w{2,})")
_BEFORE_REACH = re.compile(rf"(?:\s*{_WORDS.join('reached')}\W*)+$", re.IGNORECASE)
_LONGEST_NAME = 60


def read_workshop_lines(text: str) -> WrittenLines:
    """Each line that is not empty and no title of columns."""
    bare = (_BULLET.sub("", line).strip() for line in text.splitlines())
    lines = tuple(_read_line(line) for line in bare if line and not _HEADER.match(_CELLS.split(line)[0]))
    return WrittenLines(lines, bool(lines) and all(_is_sure(line) for line in lines))


def _read_line(text: str) -> WrittenLine:
    first, *cells = _CELLS.split(text)
    who, told = _divide_first_cell(first)
    who, person, reach = _take_reach(who)
    cells = [told, *cells] if told else cells
    for cell in cells if not reach else ():
        rest, name, number = _take_reach(cell)
        if number and not rest:
            person, reach, cells = name, number, [each for each in cells if each is not cell]
            break
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
        person,
        reach,
    )


def _take_reach(text: str) -> tuple[str, str, str]:
    """« Ferme X, Thairé, M. Aubier 05 46 00 00 00 »: the rest, whom to ask for, and the number or address; both "" where there
    is none, and the words after the last comma are no name where nothing else tells who or where."""
    found = _REACH.search(text)
    if found is None:
        return text, "", ""
    before = _BEFORE_REACH.sub("", text[: found.start()]).rstrip(" ,(–—:-")
    head, comma, tail = before.rpartition(",")
    if not comma or ("," not in head and "(" not in head):
        head, tail = ("", before) if not comma and _is_person(before) else (before, "")
    return f"{head}{text[found.end() :]}".strip(" ,)–—-"), tail.strip()[:_LONGEST_NAME], found[0].strip()


def _is_person(words: str) -> bool:
    """« M. Aubier »: a cell that holds nothing but somebody and how to reach them."""
    return not words or re.match(rf"^{_WORDS.join('title')}\s", words, re.IGNORECASE) is not None


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
