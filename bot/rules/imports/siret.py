"""The number of an establishment as lists bring it: with blanks, without its leading nought, or spoiled by a spreadsheet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stdnum.fr import siren as sirens
from stdnum.fr import siret as sirets

_SPOILED = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)  # 8,40123E+13: the last figures are gone
_SIGNS = re.compile(r"[\s.\-']+")
_SIRET, _SIREN = 14, 9  # figures


@dataclass(frozen=True, slots=True)
class CompanyNumber:
    """What a cell gives; `doubt` says what is wrong with one that is not taken."""

    siret: str | None = None
    siren: str | None = None
    doubt: str | None = None


def read_company_number(cell: str) -> CompanyNumber:
    """The SIRET or SIREN in a cell; one whose check digit is wrong is not taken (La Poste's are checked in their own way)."""
    said = cell.strip()
    if not said:
        return CompanyNumber()
    if _SPOILED.fullmatch(said.replace(" ", "")):
        return CompanyNumber(doubt="siret-spoiled")
    bare = _SIGNS.sub("", said)
    if not bare.isascii() or not bare.isdecimal():
        return CompanyNumber(doubt="siret-wrong")
    whole = bare.zfill(_SIRET) if len(bare) > _SIREN else bare.zfill(_SIREN)
    if len(whole) == _SIRET and sirets.is_valid(whole):
        return CompanyNumber(whole, whole[:_SIREN])
    if len(whole) == _SIREN and sirens.is_valid(whole):
        return CompanyNumber(siren=whole)
    return CompanyNumber(doubt="siret-wrong")
