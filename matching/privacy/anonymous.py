"""Does a text tell who wrote it? People's own words reach others only when nothing in them does."""

from __future__ import annotations

from collections.abc import Iterable

from matching.privacy.telltales import Identity, Telltale, find_telltale

_CONTACTS = frozenset({Telltale.EMAIL, Telltale.PHONE, Telltale.SIRET})


def may_reveal_author(text: str, names: Iterable[str], common: Iterable[str] = ()) -> bool:
    """True when the text holds a number, an address, a link, one of the `names` (company, people), or a long word of one.

    `common` are words that say nothing about who it is: what the company does, where the network lies.
    """
    return find_telltale(text, Identity(names=tuple(names), common=tuple(common))) is not None


def holds_contact(text: str) -> bool:
    """Is there a telephone number or an e-mail address in these words?"""
    return find_telltale(text) in _CONTACTS


def round_to_two_figures(figure: float) -> float:
    """Rounded to two significant figures: all that is told of a quantity before both have agreed, and of an estimate."""
    return float(f"{figure:.1e}")
