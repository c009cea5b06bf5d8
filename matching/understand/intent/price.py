"""The stance on money: given, sold, paid for being taken away, bought, to be discussed."""

from __future__ import annotations

from pathlib import Path

from matching.lexicon import Lexicon, compile_whole_words
from matching.understand.plain_text import blank_span, find_unread_window
from matching.vocabulary import Kind, Price

_WORDS = Lexicon(Path(__file__).parent, "price")
_ANY_LANGUAGE = {Price.GIVE: ("0 ?€",)}
_PATTERNS = tuple(  # an earlier stance is stronger
    (price, compile_whole_words((*_WORDS.list_words(price.value), *_ANY_LANGUAGE.get(price, ()))))
    for price in (Price.PAY, Price.DISCUSS, Price.SELL, Price.BUY, Price.GIVE)
)


def find_prices(left: str) -> tuple[tuple[int, int, Price], ...]:
    """Every stance of a folded text with its span, the strongest first; it hides the weaker ones inside it."""
    out: list[tuple[int, int, Price]] = []
    window = find_unread_window(left)
    for price, words in _PATTERNS:
        for found in words.finditer(left, *window):
            out.append((found.start(), found.end(), price))
            left = blank_span(left, *found.span())
    return tuple(out)


def decide_price(said: tuple[Price, ...], kind: Kind | None, money: bool) -> Price | None:
    """One stance for one thing: who looks for something buys it or gets it free; a sum named with anything else is a sale."""
    stances = set(said)
    if kind is Kind.NEED:
        stances = {Price.BUY if one in (Price.PAY, Price.SELL) else one for one in stances}
        order: tuple[Price, ...] = (Price.BUY, Price.DISCUSS, Price.GIVE)
    elif kind is Kind.SHARE:
        order = (Price.DISCUSS, Price.PAY, Price.SELL, Price.GIVE)  # "achat groupé" is what is shared, no stance
    else:
        order = (Price.PAY, Price.SELL, Price.DISCUSS, Price.GIVE, *(() if kind is Kind.OFFER else (Price.BUY,)))
    for one in order:
        if one in stances:
            return one
    if not money or kind is Kind.SHARE:
        return None
    return Price.BUY if kind is Kind.NEED else Price.SELL
