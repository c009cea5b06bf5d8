"""How much: "2,5 t", "10 fûts de 200 L", "une vingtaine de palettes", "500 kW", "50 chaises"; sizes told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from matching.lexicon import Lexicon
from matching.understand.amounts.numbers import parse_number, widen_rough_number
from matching.understand.amounts.pieces import FUNCTION_WORD_BEFORE, NAME_BEFORE, ROUGH_AFTER, read_piece_count
from matching.understand.amounts.sizes import (
    is_dimension,
    is_length_of_piece,
    is_near_holder,
    is_piece_size,
    is_size_before_count,
    is_size_of_each,
    is_strength_of_piece,
)
from matching.understand.amounts.units import CONTAINER_WORD, UNIT_WORD, NamedUnit, Sort, resolve_unit
from matching.understand.reading import Size
from matching.understand.spans import NumberSpan, QuantitySpan
from matching.vocabulary import Quantity, Unit

_WORDS = Lexicon(Path(__file__).parent, "quantity")
_GAP = re.compile(rf"\+?(?: ?x(?= [a-z]))?[ -]?{_WORDS.join('of')}?(?:{_WORDS.join('adjective')} )*")
_ENGLISH_GAP = re.compile(rf" (?:(?!{_WORDS.join('no_adjective')}\b)[a-z-]+ ){{1,2}}")
_TENTHS_MORE = re.compile(rf" (?P<tenths>[1-9]|{_WORDS.join('digit')})(?= *(?:$|[,.;)¤\n])| {_WORDS.join('of')})")
_HALF_MORE = re.compile(rf" {_WORDS.join('and_a_half')}\b")
_BOUND_AFTER = re.compile(rf" ?{_WORDS.join('bound')}\b|\+(?=\s|$)")
_TIMES_BEFORE_SIZE = re.compile(rf" ?(?:[x*]|\b{_WORDS.join('times')}) ?\d")
_ENGLISH_TIMES = re.compile(
    rf" ?(?:[x*]|\b{_WORDS.join('times')}) ?\d| \d{{3}}\b| \d+[ -]?{_WORDS.join('size_unit')}\b"
)  # "ten 5 gallon drums"
_TIMES = re.compile(rf" ?(?:[x*]|{_WORDS.join('times')})? ?$")
_OF_OR_PACE = re.compile(rf" ?(?:{_WORDS.join('of_thing')}|¤|/)")
_COMPOUND = re.compile(rf" (?!{_WORDS.join('compound_unless')}\b)[a-z]{{3}}")
_RANGE = re.compile(rf" ?(?:{_WORDS.join('to')}|-) ?")
_LOAD = re.compile(_WORDS.join("load"))
_LOAD_OF = re.compile(rf"(?: {_WORDS.join('load')})? ?{_WORDS.join('of')} ?")
_LARGEST_BOTTLE = 2.0  # litres
_LOAD_SIZES = (Unit.T, Unit.M3)
_PIECES = (Unit.UNIT, Unit.BAG, Unit.BALE, Unit.DRUM, Unit.BOX, Unit.CRATE, Unit.ROLL, Unit.IBC, Unit.BIG_BAG)
_GRADE, _GRADED, _LOWEST_GRADE = re.compile(r"\d{3,4} ?"), re.compile(r"[a-z]{3,} $"), 100
_PURPOSE, _PLACE_OF = re.compile(rf"{_WORDS.join('purpose')}$"), _WORDS.list_words("place_of")
_SCALE = {
    Unit.G: ("mass", 1e-6),
    Unit.KG: ("mass", 1e-3),
    Unit.T: ("mass", 1.0),
    Unit.L: ("volume", 1e-3),
    Unit.M3: ("volume", 1.0),
    Unit.KILOWATT: ("power", 1e-3),
    Unit.MEGAWATT: ("power", 1.0),
    Unit.KWH: ("energy", 1e-3),
    Unit.MWH: ("energy", 1.0),
}


def find_quantities(
    left: str, figures: Sequence[NumberSpan], barred: tuple[tuple[int, int], ...], language: str
) -> tuple[QuantitySpan, ...]:
    """All quantities and sizes among the figures of a folded text, in order. A quintal is 100 kg, a hectolitre 100 l."""
    out: list[QuantitySpan] = []
    factor: NumberSpan | None = None
    for amount in figures:
        digit = amount.low < 10 and amount.end - amount.start == 1
        follows = digit and amount.start <= out[-1].end + 1 and "\n" not in left[out[-1].end : amount.start] if out else False
        if out and (amount.start < out[-1].end or follows):
            continue  # the "demie" of "deux tonnes et demie", the 5 of "2 tonnes 5"
        if any(start < amount.end and amount.start < end for start, end in barred):
            continue
        if (_TIMES_BEFORE_SIZE if language != "en" else _ENGLISH_TIMES).match(left, amount.end):
            factor = amount
            continue
        one = _read_measure(left, amount, language) or read_piece_count(left, amount)
        if one is not None and factor is not None and _TIMES.match(left[factor.end : amount.start]) and one.quantity:
            low, high = one.quantity.low * factor.low, one.quantity.high * factor.high
            one = replace(one, start=factor.start, quantity=replace(one.quantity, low=low, high=high))
        elif one is not None and factor is not None and one.size:
            out.append(_count_pieces(left, factor, one.end))
        factor = None
        if one is not None:
            out.append(one)
    return tuple(_join_ranges(left, list(_settle_sizes(left, out))))


def _settle_sizes(left: str, found: list[QuantitySpan]) -> Iterator[QuantitySpan]:
    """ "Two loads of 4 tonnes" are eight; "sacs de farine 25 kg, il m'en reste 48" are 48 of 25 kg."""
    skipped: QuantitySpan | None = None
    for place, one in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        if one is skipped or _is_grade(left, one, found[place + 1 :]):
            continue
        if following is not None and (total := _multiply_loads(left, one, following)):
            skipped = following
            yield total
        elif (
            one.quantity
            and is_size_before_count(left, one.start, one.quantity)
            and any(map(_counts_pieces, found[place + 1 :]))
        ) or (one.quantity and _is_told_of_each(left, one, found, place)):
            yield replace(one, quantity=None, size=Size(one.quantity.middle, one.quantity.unit))
        else:
            yield one


def _is_grade(left: str, one: QuantitySpan, found: list[QuantitySpan]) -> bool:
    """ "Copeaux d'aluminium 6060, 2 bennes": a figure right behind a name is its grade where what there is follows."""
    counted = one.quantity is not None and one.quantity.unit is Unit.UNIT and one.quantity.low >= _LOWEST_GRADE
    return (
        counted
        and _GRADE.fullmatch(left, one.start, one.end) is not None
        and _GRADED.search(left[: one.start]) is not None
        and any(other.quantity and other.quantity.unit is not Unit.UNIT for other in found)
    )


def _is_told_of_each(left: str, one: QuantitySpan, found: list[QuantitySpan], place: int) -> bool:
    """Is it what one of the pieces that are counted beside it measures, holds or can do?"""
    if one.quantity is None or _counts_pieces(one) or not any(map(_counts_pieces, found)):
        return False
    counted_before = any(map(_counts_pieces, found[:place]))
    return (
        is_length_of_piece(left, one.end, one.quantity)
        or is_size_of_each(left, one.end, one.quantity)
        or (one.quantity.unit is Unit.L and one.quantity.high <= _LARGEST_BOTTLE)  # "eau 50 cl, 40 cartons"
        or (counted_before and is_strength_of_piece(left, one.end, one.quantity))
    )


def _multiply_loads(left: str, loads: QuantitySpan, following: QuantitySpan) -> QuantitySpan | None:
    """Lorries are counted, and what follows at once is what goes on each: "deux camions de 20 t"."""
    between = left[loads.end : following.start]
    if loads.quantity is None or not _LOAD_OF.fullmatch(between):
        return None
    if loads.quantity.unit is not Unit.TRUCKLOAD and (loads.quantity.unit is not Unit.UNIT or not _LOAD.search(between)):
        return None
    one = following.size or _size_of(following.quantity)
    if one is None or one.unit not in _LOAD_SIZES:
        return None
    return QuantitySpan(
        loads.start, following.end, Quantity(loads.quantity.low * one.value, loads.quantity.high * one.value, one.unit)
    )


def _size_of(quantity: Quantity | None) -> Size | None:
    return Size(quantity.middle, quantity.unit) if quantity else None


def _counts_pieces(one: QuantitySpan) -> bool:
    return one.quantity is not None and one.quantity.unit in _PIECES and one.quantity.low >= 2


def _read_measure(left: str, amount: NumberSpan, language: str) -> QuantitySpan | None:
    gap = _GAP.match(left, amount.end)
    found = UNIT_WORD.match(left, gap.end() if gap else amount.end)
    kind = None
    if found is None and language == "en" and (kind := _ENGLISH_GAP.match(left, amount.end)):
        found = CONTAINER_WORD.match(left, kind.end())
    if found is None:
        return None
    named = resolve_unit(found)
    if found.group() == "ml" and (language == "en" or is_near_holder(left, amount.start, found.end())):
        named = NamedUnit(Unit.L, 0.001, Sort.MEASURE)  # else running metres
    if named.unit is Unit.M2 and _PURPOSE.search(left[max(0, amount.start - 12) : amount.start]):
        return None  # "du fumier pour 2 ha de vignes"
    if amount.article and not _is_real_article(left, amount, found, named, language):
        return None
    low, high, end = _read_after_unit(left, amount, found.end(), named)
    low, high = float(f"{low * named.factor:.9g}"), float(f"{high * named.factor:.9g}")
    if named.sort is Sort.MEASURE:
        if is_piece_size(left, amount.start, end, named.unit, low):
            return QuantitySpan(amount.start, end, None, Size((low + high) / 2, named.unit))
        if named.unit is Unit.M and is_dimension(left, amount.start, end):
            return None
        return QuantitySpan(amount.start, end, Quantity(low, high, named.unit))
    named_before = NAME_BEFORE.search(left[: amount.start]) and not FUNCTION_WORD_BEFORE.search(left[: amount.start])
    if named.unit is Unit.TRUCKLOAD and not named_before and not _OF_OR_PACE.match(left, found.end()):
        return QuantitySpan(amount.start, amount.end, Quantity(low, high, Unit.UNIT))
    if named.sort is Sort.COUNT and named.unit is not Unit.PLACE:
        return QuantitySpan(amount.start, end, Quantity(low, high, named.unit))
    name = (kind.start() + 1, found.end()) if kind else found.span()  # "60 euro pallets": a kind of pallets
    return QuantitySpan(amount.start, end, Quantity(low, high, named.unit), None, name)


def _is_real_article(left: str, amount: NumberSpan, found: re.Match[str], named: NamedUnit, language: str) -> bool:
    """ "un camion" is a lorry, "une tonne" is 1 t; "à l'" is no litre and "le jour" no day."""
    if left[amount.start] == "a" and language != "en":
        return False
    if language == "en" and named.sort is Sort.CONTAINER and _COMPOUND.match(left, found.end()):
        return False  # "a pallet truck"
    if named.unit is Unit.TRUCKLOAD:
        return _OF_OR_PACE.match(left, found.end()) is not None
    if named.unit is Unit.PLACE and not left.startswith(_PLACE_OF, found.end()):
        return False  # "ça prend une place folle"
    return (len(found.group()) > 2 and named.unit not in (Unit.DAY, Unit.UNIT, Unit.PERSON)) or named.unit is Unit.M3


def _read_after_unit(left: str, amount: NumberSpan, end: int, named: NamedUnit) -> tuple[float, float, int]:
    low, high = amount.low, amount.high
    if half := _HALF_MORE.match(left, end):
        low, high, end = low + 0.5, high + 0.5, half.end()
    elif named.unit in (Unit.T, Unit.M3) and (tenths := _TENTHS_MORE.match(left, end)):  # "deux tonnes cinq"
        more = parse_number(tenths["tenths"])
        low, high, end = low + (more[0] if more else 0) / 10, high + (more[0] if more else 0) / 10, tenths.end()
    if rough := ROUGH_AFTER.match(left, end):
        end = rough.end()
        if low == high:
            low, high = widen_rough_number(low, high, whole=named.sort is not Sort.MEASURE and low >= 10)
    elif bound := _BOUND_AFTER.match(left, end):
        end = bound.end()
    return low, high, end


def _count_pieces(left: str, factor: NumberSpan, end: int) -> QuantitySpan:
    """ "10 x 200 L drums": ten of them."""
    held = CONTAINER_WORD.match(left, end + 1)
    return QuantitySpan(
        factor.start, factor.end, Quantity(factor.low, factor.high, resolve_unit(held).unit if held else Unit.UNIT)
    )


def _join_ranges(left: str, found: list[QuantitySpan]) -> Iterator[QuantitySpan]:
    """ "200 kg à 1 t" is one range; a size belongs to what was counted before it."""
    previous: QuantitySpan | None = None
    for one in found:
        between = left[previous.end : one.start] if previous else ""
        if previous and previous.quantity and one.quantity and _RANGE.fullmatch(between):
            a, b = previous.quantity, one.quantity
            ours, theirs = _SCALE.get(a.unit), _SCALE.get(b.unit)
            if ours and theirs and ours[0] == theirs[0] and a.low * ours[1] < b.high * theirs[1]:
                previous = replace(one, start=previous.start, quantity=replace(b, low=a.low * ours[1] / theirs[1]))
                continue
        if previous:
            yield previous
        previous = one
    if previous:
        yield previous
