"""Takes a line about a permanent outlet apart: who, where, what, and what else there is to know."""

from __future__ import annotations

import re
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.taker_line import TakerLine, TakerMessage

_WORDS = Lexicon(Path(__file__).parent, "permanent_taker")
_OPENING = re.compile(rf"^\s*{_WORDS.join('openings')}\s*[:–—-]?\s*", re.IGNORECASE)
_VERB = rf"(?<!\w){_WORDS.join('takes')}(?!\w)"
# A colon says most surely where what it takes begins, a dash may stand before its town.
_TAKES = tuple(re.compile(rf"\s*{each}\s*", re.IGNORECASE) for each in (":", _VERB, r"[;\t]", r"\s[–—-]\s"))
_BEFORE_PLACE = rf"(?:\s*,\s*(?:{_WORDS.join('at')}\s+)?|\s+{_WORDS.join('at')}\s+|\s+[–—-]\s+)"
_PLACE = re.compile(rf"^(?P<name>.+?){_BEFORE_PLACE}(?P<place>[^,]+)$", re.IGNORECASE)
_THINGS = re.compile(rf"\s*(?:[,/+]|(?<!\w){_WORDS.join('and')}(?!\w))\s*", re.IGNORECASE)
_ARTICLE = re.compile(rf"^{_WORDS.join('articles')}\s*", re.IGNORECASE)
_NOTE = re.compile(r"\(([^()]*)\)")
_FURTHER = re.compile(r"\s*(?:;|\.\s|\s[–—-]\s)\s*")
_BULLET = re.compile(r"^\s*(?:[-•*·–—]\s*|\d{1,2}\s*[.)]\s+)")


def read_taker_lines(text: str) -> TakerMessage:
    """Each line that is not empty."""
    opening = _OPENING.match(text)
    rest = text[opening.end() :] if opening else text
    lines = (_BULLET.sub("", line).strip() for line in rest.splitlines())
    return TakerMessage(tuple(_read_line(line) for line in lines if line), opening is not None)


def _read_line(text: str) -> TakerLine:
    notes = [each.strip() for each in _NOTE.findall(text)]
    bare = _NOTE.sub(" ", text)
    cut = next((found for each in _TAKES if (found := each.search(bare, 1)) is not None), None)
    if cut is None:
        return TakerLine(text)
    who, (what, *further) = bare[: cut.start()].strip(" ,."), _FURTHER.split(bare[cut.end() :].strip(" ."))
    placed = _PLACE.match(who)
    things = (_ARTICLE.sub("", each).strip(" .") for each in _THINGS.split(what))
    return TakerLine(
        text,
        placed["name"].strip() if placed else who,
        placed["place"].strip(" .") if placed else "",
        tuple(each for each in things if each),
        " · ".join(filter(None, (*notes, *(each.strip(" .") for each in further)))),
    )
