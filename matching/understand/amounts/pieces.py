"""Things counted one by one: "50 chaises", "bocaux : 200", "j'en ai 20"; a figure that only describes counts nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.amounts.numbers import widen_rough_number
from matching.understand.amounts.units import CONTAINER_WORD, HOLDER_WORD, resolve_unit
from matching.understand.spans import NumberSpan, QuantitySpan
from matching.vocabulary import Quantity, Unit

_WORDS = Lexicon(Path(__file__).parent, "pieces")
_OF = _WORDS.join("of")
ROUGH_AFTER = re.compile(rf" ?(?:{_WORDS.join('rough')}|~)(?! ?\d)")
NAME_BEFORE = re.compile(r"[a-z]{3,} ?[:(x]? ?$")
_NOUN = re.compile(rf"\+?(?: ?x(?= ))? ?{_OF}?{_WORDS.join('other')}?(?P<noun>[a-z][a-z'-]{{2,}})")
_NO_NOUN = frozenset(_WORDS.list_words("no_noun"))
FUNCTION_WORD_BEFORE = re.compile(rf"(?:^|[\n.,;:!?(¤+&/\"-]|\b{_WORDS.join('function')}) ?$")
_OF_THEM = re.compile(rf" {_WORDS.join('of_them')}\b")
_PLURAL = re.compile(r"[a-z]{3,}[sx]")
_PLURAL_NEAR = re.compile(rf" (?:(?!{_WORDS.join('small')}\b)[a-z-]+ ){{1,2}}[a-z]{{3,}}[sx]\b")
_APART = re.compile(r"[,:(] ?$")
_THEN = re.compile(rf" {_WORDS.join('then')}\b| ?(?:$|[,.;)])| ¤| - ")
_WE_ARE = re.compile(rf"\b{_WORDS.join('we_are')} ?{_WORDS.join('we_are_also')}?$")
_PLURAL_LAST = re.compile(rf" {_OF}?(?P<noun>[a-z]{{3,}}[sx])(?= ?(?:$|[\n,.;!?)¤]))")
_LAST = re.compile(r" ?\)?(?: ?[x]\b)? ?(?=$|[\n,.;!?)¤])")
_NO_NAME = re.compile(rf"\b{_WORDS.join('no_name')} ?$")
_GIVERS = re.compile(rf" ?{_OF}?[a-z]+ {_WORDS.join('givers')}")
_LOT_OF = re.compile(rf"\b{_WORDS.join('lot_of')} $")
_TIMES_SO_MANY = re.compile(r"(?:^|[ ,(])x ?$")
_AFTER_SIZE = re.compile(r"\d ?[x*] ?\d+ ?(?:cm|mm|m)?,? ?$")  # "40x30x20 une trentaine"
_OF_IT = re.compile(rf"\b{_WORDS.join('of_it')} $")
_OF_IT_THEN = re.compile(rf" ?(?:$|[,.;!)?])| {_WORDS.join('of_it_then')}\b| ?¤")


def read_piece_count(left: str, amount: NumberSpan) -> QuantitySpan | None:
    """ "50 chaises", "bocaux : 200": things counted one by one."""
    before = left[: amount.start]
    if amount.article or amount.slash or _WE_ARE.search(before) or _GIVERS.match(left, amount.end):
        return None
    if (so_many := _TIMES_SO_MANY.search(before)) and amount.low >= 2 and _LAST.match(left, amount.end):
        return QuantitySpan(so_many.start(), amount.end, Quantity(amount.low, amount.high, Unit.UNIT))
    if amount.low >= 2 and _LOT_OF.search(before) and _LAST.match(left, amount.end):
        return QuantitySpan(_LOT_OF.search(before).start(), amount.end, Quantity(amount.low, amount.high, Unit.UNIT))  # type: ignore[union-attr]
    noun = _NOUN.match(left, amount.end)
    if them := _OF_THEM.match(left, amount.end):
        return QuantitySpan(amount.start, them.end(), Quantity(amount.low, amount.high, Unit.UNIT))
    if (
        noun
        and noun["noun"].strip("'-") not in _NO_NOUN
        and (FUNCTION_WORD_BEFORE.search(before) or _PLURAL.fullmatch(noun["noun"]) or _PLURAL_NEAR.match(left, amount.end))
    ):
        held = HOLDER_WORD.match(left, noun.start("noun"))
        return QuantitySpan(amount.start, amount.end, Quantity(amount.low, amount.high, Unit.UNIT), None, held and held.span())
    plural = _PLURAL_LAST.match(left, amount.end)
    if plural and plural["noun"] not in _NO_NOUN and NAME_BEFORE.search(before) and not _NO_NAME.search(before):
        return QuantitySpan(amount.start, amount.end, Quantity(amount.low, amount.high, Unit.UNIT), None, plural.span("noun"))
    if amount.low >= 2 and left[amount.start].isalpha() and _AFTER_SIZE.search(before) and _LAST.match(left, amount.end):
        return QuantitySpan(amount.start, amount.end, Quantity(amount.low, amount.high, Unit.UNIT))
    rough = ROUGH_AFTER.match(left, amount.end)
    if rough and amount.low == amount.high >= 10:
        low, high = widen_rough_number(amount.low, amount.high, whole=True)
        amount = replace(amount, end=rough.end(), low=low, high=high)
    if amount.low >= 2 and _APART.search(before) and _THEN.match(left, amount.end):
        return QuantitySpan(amount.start, amount.end, Quantity(amount.low, amount.high, Unit.UNIT))
    if _OF_IT.search(before) and _OF_IT_THEN.match(left[amount.end :]):
        return QuantitySpan(amount.start, amount.end, Quantity(amount.low, amount.high, Unit.UNIT))
    last = _LAST.match(left, amount.end)
    alone = left[amount.end : amount.end + 2].strip().startswith("¤") or _OF_IT.search(before)
    if last and amount.low >= 2 and not _NO_NAME.search(before) and (NAME_BEFORE.search(before) or alone or rough):
        near = list(CONTAINER_WORD.finditer(before[-40:]))
        unit = resolve_unit(near[-1]).unit if near else Unit.UNIT
        return QuantitySpan(amount.start, last.end(), Quantity(amount.low, amount.high, unit))
    return None
