"""The price as it was said, so that it is on the table before two companies are introduced."""

from __future__ import annotations

import re

from matching.understand.money import MONEY, SECURITY
from matching.understand.paid import find_paid_fate
from matching.understand.plain_text import Text, blank_spans
from matching.vocabulary import Price

PRICED = frozenset({Price.SELL, Price.BUY})
_MONEY, _SECURITY = re.compile(MONEY), re.compile(SECURITY)


def quote_asked_price(text: str) -> str:
    """« 20 € la tonne », in the author's words; "" where no price of the thing is said: a deposit is none, nor is what is
    paid today to be rid of it."""
    plain = Text.from_original(text)
    paid = find_paid_fate(plain.folded)
    others = [found.span() for found in _SECURITY.finditer(plain.folded)]
    left = blank_spans(plain.folded, [*others, *([(paid.start, paid.end)] if paid else [])], " ")
    found = _MONEY.search(left)
    return plain.quote_span(*found.span()).strip(" ,.;") if found else ""
