"""Cuts a sentence into companies and what each has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.taxonomy.index.fold import fold_words
from matching.understand.answers import parse_amount_answer, parse_bare_number
from matching.understand.own_remark import PlacedShare, PlacedShares
from matching.vocabulary import Quantity, Unit

_WORDS = Lexicon(Path(__file__).parent, "placed_shares")
_AROUND = re.compile(rf"(?:{_WORDS.join('around')}\s+)+(?=\S)")
_OPENS = re.compile(rf"{_WORDS.join('opens')}\s+")
_GIVER = re.compile(rf"^(?P<who>(?!{_WORDS.join('nobody')}\b)\w.{{0,60}}?)\s+{_WORDS.join('gave')}\s+(?=\w)")
_REST = re.compile(_WORDS.join("rest"))
_TAKES_AT_END = re.compile(rf"\b{_WORDS.join('takes')}$")
_AND = rf"{_WORDS.join('between')}\s+"
_BETWEEN = re.compile(rf"\s*(?:,(?!\d)|[;\n+])\s*(?:{_AND})?|\s+{_AND}", re.IGNORECASE)
_TO = re.compile(rf"\s(?:{_WORDS.join('to')}|à)\s+", re.IGNORECASE)
_ARTICLES = re.compile(rf"^(?:{_WORDS.join('articles')})(?:\s+|['’])", re.IGNORECASE)
_EQUAL = frozenset(_WORDS.list_words("equal"))
_LONGEST_NAME = 80  # letters


def read_placed_shares(text: str) -> PlacedShares:
    """Who has how much; nothing where a part of the words names no company, or no amount."""
    if fold_words(text) in _EQUAL:
        return PlacedShares(equal=True)
    text = _drop_around(text)
    giver, given = _find_giver(text)
    if giver and (shares := _read_shares(given)):
        return PlacedShares(shares, True, giver)
    shares = _read_shares(_drop_opening(text))
    return PlacedShares(shares, _OPENS.match(fold_words(text)) is not None) if shares else PlacedShares()


def _find_giver(text: str) -> tuple[str, str]:
    """« La scierie a donné 2 t à Paul »: who gave it, and what behind it begins with an amount for somebody."""
    found = _GIVER.match(fold_words(text))
    if found is None:
        return "", ""
    words, given = text.split(), fold_words(text)[found.end() :]
    rest = _take_last_words(words, given)
    if not _starts_with_figure(rest) or _TO.search(rest) is None:
        return "", ""
    return _take_first_words(words, found["who"]), rest


def _read_shares(text: str) -> tuple[PlacedShare, ...]:
    found: list[PlacedShare] = []
    for piece in _cut_pieces(text):
        share = _read_piece(piece)
        if share is None:
            return ()
        found.append(_complete_unit(share, found))
    return tuple(found)


def _drop_around(text: str) -> str:
    """Without « en fait », « finalement »: what comes after it as it was typed."""
    around = _AROUND.match(fold_words(text))
    return _take_last_words(text.split(), fold_words(text)[around.end() :]) if around is not None else text


def _drop_opening(text: str) -> str:
    """What was said after « on a donné »: as many of the last words as are left of the folded ones."""
    folded = fold_words(text)
    opened = _OPENS.match(folded)
    if opened is None:
        return text.strip()
    return _take_last_words(text.split(), folded[opened.end() :])


def _take_last_words(words: Sequence[str], folded: str) -> str:
    left, kept = list(words), list[str]()
    while left and len(fold_words(" ".join(kept)).split()) < len(folded.split()):
        kept.insert(0, left.pop())
    return " ".join(kept)


def _take_first_words(words: Sequence[str], folded: str) -> str:
    kept = list[str]()
    while len(kept) < len(words) and len(fold_words(" ".join(kept)).split()) < len(folded.split()):
        kept.append(words[len(kept)])
    return " ".join(kept)


def _cut_pieces(text: str) -> list[str]:
    """A part without an amount belongs to its neighbour: to the one before where amounts come first (« 3 t à Duval et
    Fils »), else to the one behind (« Duval et Fils : 3 t »)."""
    parts = _BETWEEN.split(text)
    joints = [found[0] for found in _BETWEEN.finditer(text)]
    amount_first = _starts_with_figure(text)
    pieces: list[str] = []
    for part, joint in zip(parts, ("", *joints), strict=True):
        whole = pieces and (_has_amount(part) if amount_first else _has_amount(pieces[-1]))
        if pieces and not whole:
            pieces[-1] += joint + part
        else:
            pieces.append(part)
    return [each.strip(" .") for each in pieces if each.strip(" .")]


def _has_amount(words: str) -> bool:
    return _REST.search(fold_words(words)) is not None or _read_amount(words) is not None


def _read_amount(words: str) -> Quantity | None:
    said = parse_amount_answer(words)
    if said is not None:
        return said if said.high > 0 else None
    figure = parse_bare_number(words)
    return Quantity(*figure, Unit.UNIT) if figure is not None and figure[1] > 0 else None


def _read_piece(said_piece: str) -> PlacedShare | None:
    """« 3 t à Martin », or « Martin prend 3 t »."""
    for cut in _TO.finditer(said_piece):
        amount, who = said_piece[: cut.start()].strip(), said_piece[cut.end() :].strip()
        if who and _has_amount(amount) and not _starts_with_figure(who):
            return _build_share(who, amount)
    words = said_piece.replace(":", " ").replace("=", " ").split()
    for at in range(1, len(words)):
        amount = " ".join(words[at:])
        if _starts_with_figure(amount) or _REST.match(fold_words(amount)):
            verb = _TAKES_AT_END.search(fold_words(" ".join(words[:at])))
            who = " ".join(words[: at - (len(verb[0].split()) if verb is not None else 0)])
            return _build_share(who, amount) if who and _has_amount(amount) and not _has_amount(who) else None
    return None


def _starts_with_figure(words: str) -> bool:
    """Is the first word a figure, or the article of one (« une tonne »)?"""
    first, second = (*words.split()[:2], "", "")[:2]
    if parse_bare_number(first) is not None:
        return True
    return parse_bare_number(second) is None and parse_amount_answer(f"{first} {second}") is not None


def _build_share(spoken_name: str, amount: str) -> PlacedShare | None:
    name = _ARTICLES.sub("", spoken_name.strip(" .")).strip()
    if not any(letter.isalpha() for letter in name) or len(name) > _LONGEST_NAME:
        return None
    if _REST.search(fold_words(amount)) is not None:
        return PlacedShare(name, None)
    return PlacedShare(name, _read_amount(amount))


def _complete_unit(placed_share: PlacedShare, before: Sequence[PlacedShare]) -> PlacedShare:
    known = next((each.quantity for each in reversed(before) if each.quantity is not None), None)
    said = placed_share.quantity
    if said is None or known is None or said.unit is not Unit.UNIT:
        return placed_share
    return replace(placed_share, quantity=replace(known, low=said.low, high=said.high))
