"""Names on buttons: what they share is cut, never what tells them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

BUTTON_LETTERS = 26  # letters of a name that a button can show with a sign behind it
_OPEN, _BETWEEN, _CLOSE = "\ue000", "\ue001", "\ue002"  # around a name that may be cut, and behind the room it has
_MARKED = re.compile(f"{_OPEN}(\\d+){_BETWEEN}([^{_CLOSE}]*){_CLOSE}")
_CUT = "…"


def mark_name(text: str, letters: int = BUTTON_LETTERS) -> str:
    """A name that may be cut to so many letters, once it is known beside which others it stands."""
    return f"{_OPEN}{letters}{_BETWEEN}{text}{_CLOSE}"


def shorten_marked_names(marked_texts: Sequence[str]) -> tuple[str, ...]:
    """The labels of one message, each name in them short enough for its button and unlike all others."""
    marked = {found[2]: int(found[1]) for each in marked_texts for found in _MARKED.finditer(each)}
    short = dict(zip(marked, shorten_names(tuple(marked), tuple(marked.values())), strict=True))
    return tuple(_MARKED.sub(lambda found: short[found[2]], each) for each in marked_texts)


def show_whole_names(marked_text: str) -> str:
    """A label outside a button, where nothing needs to be cut."""
    return _MARKED.sub(lambda found: found[2], marked_text)


def shorten_names(names: Sequence[str], rooms: Sequence[int]) -> tuple[str, ...]:
    """Different names stay different: up to the first comma or bracket where the whole is too long, cut at a word at
    worst; where that would be true of two of them, the words that they begin with are left out instead. A name that
    cannot be told apart in its room stays whole."""
    short = [_cut_end(name, room) for name, room in zip(names, rooms, strict=True)]
    for tried in (_cut_shared_start, _keep_whole):
        for place, (name, room) in enumerate(zip(names, rooms, strict=True)):
            if short[place] != name and _may_be_another(short, names, place):
                short[place] = tried(name, room, names)
    return tuple(short)


def _may_be_another(short: Sequence[str], names: Sequence[str], place: int) -> bool:
    """Does what is left of a name fit another one as well?"""
    said = _strip(short[place])
    others = [n for n in range(len(names)) if n != place and names[n] != names[place]]
    return not said or any(
        _strip(short[n]) == said or (short[place][:1] != _CUT and _strip(names[n]).startswith(said)) for n in others
    )


def _cut_end(name: str, letters: int) -> str:
    if len(name) <= letters:
        return name
    first = min(name.split(","), name.split(" ("), key=lambda parts: len(parts[0]))[0].strip()
    return first if first and len(first) <= letters else _cut_at_word(first or name, letters)


def _cut_shared_start(name: str, letters: int, names: Sequence[str]) -> str:
    """The name without the words that it begins with like the one it is most alike."""
    shared = max((len(_share_words(name, other)) for other in names if other != name), default=0)
    rest = name.split()[shared:]
    return _cut_at_word(_CUT + " ".join(rest), letters) if shared and rest else name


def _keep_whole(name: str, _letters: int, _names: Sequence[str]) -> str:
    return name


def _share_words(one: str, other: str) -> list[str]:
    pairs = zip(one.casefold().split(), other.casefold().split(), strict=False)
    return [mine for mine, theirs in takewhile(lambda pair: pair[0] == pair[1], pairs)]


def _cut_at_word(text: str, letters: int) -> str:
    if len(text) <= letters:
        return text
    kept = text[: letters - 1]
    return (kept if text[letters - 1 : letters] == " " else kept.rpartition(" ")[0] or kept).rstrip(" ,(") + _CUT


def _strip(text: str) -> str:
    return text.strip(_CUT + " ,(").casefold()
