"""What somebody writes for what a company does: a NAF code, free words, or both: "10.83", "Wood workshop", "16.10 scierie"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ONE_CODE = r"\d{2,3}|\d{2}\.?\d{1,2}[A-Za-z]?"
_CODES_FIRST = re.compile(
    rf"\s*(?P<codes>(?:{_ONE_CODE})(?:\s*[/,;]\s*(?:{_ONE_CODE}))*)(?:(?<=[\dA-Za-z])\s+(?P<words>[^\W\d].*))?\s*", re.DOTALL
)
# Among words only what is hardly another figure is a code: "scierie 16.10", "NAF 1610A", "scierie 1610", not "12 salariés".
_CODE_INSIDE = re.compile(r"\b(?:\d{2}\.\d{1,2}[A-Za-z]?|\d{4}[A-Za-z]|\d{4}$)\b")
_CODE = re.compile(r"(\d{2})\.?(\d{0,2})([A-Za-z]?)")


@dataclass(frozen=True, slots=True)
class TradeText:
    """Codes as the taxonomy writes them ("10.83Z"), and the words beside them; either may be missing."""

    codes: tuple[str, ...] = ()
    words: str = ""


def read_trade_text(text: str | None) -> TradeText:
    """The NAF codes and the words of what somebody wrote."""
    said = (text or "").strip()
    found = _CODES_FIRST.fullmatch(said)
    if found and (codes := _parse_codes(found["codes"])):
        return TradeText(codes, (found["words"] or "").strip())
    codes = tuple(code for inside in _CODE_INSIDE.finditer(said) for code in _parse_codes(inside.group()))
    return TradeText(codes, " ".join(_CODE_INSIDE.sub(" ", said).split()) if codes else said)


def count_shared_digits(prefixes: Iterable[str], naf: str) -> int:
    """How many digits of the NAF code the longest fitting prefix shares; 0 if none fits. "10.8" fits "10.83Z": 3."""
    said = naf.replace(".", "")
    bare = (prefix.replace(".", "") for prefix in prefixes)
    return max((min(len(one), len(said)) for one in bare if said.startswith(one) or one.startswith(said)), default=0)


def widen_section_code(code: str) -> str:
    """A section "35.00" is as good as its division "35"."""
    return code if code[3:5].strip("0") else code[:2]


def _parse_codes(text: str) -> tuple[str, ...]:
    """Codes as the taxonomy writes them: "3511Z" → "35.11Z"."""
    return tuple(
        f"{division}.{rest}{letter.upper()}" if rest else division
        for division, rest, letter in _CODE.findall(text)
        if division != "00"
    )
