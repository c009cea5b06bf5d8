"""What was ticked lacks a fact or two: which one is asked next, and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from matching.vocabulary import Kind
from storage.tables import Declaration

_SIGN = "@"  # between a fact and the day on which it was asked


def find_missing_fact(declaration: Declaration) -> str:
    """The question of the declaration's own talk that is asked next, by its step; "" where nothing is missing that was not
    asked already."""
    lacking = (
        ("amount", declaration.kind is not Kind.SHARE and declaration.unit is None),
        ("price", declaration.kind is Kind.OFFER and declaration.price is None),
    )
    asked = {each.partition(_SIGN)[0] for each in declaration.details.asked}
    return next((fact for fact, lacks in lacking if lacks and fact not in asked), "")


def mark_fact_asked(declaration: Declaration, lacking: str, today: date) -> None:
    """It is asked once, and no other one on the same day."""
    asked = (*declaration.details.asked, f"{lacking}{_SIGN}{today.isoformat()}")
    declaration.details = replace(declaration.details, asked=asked)


def find_last_asked(ticked: Sequence[Declaration]) -> tuple[str, Declaration | None]:
    """On which day a fact was last asked about any of these, and about which; "" where none was."""
    days = [(each.partition(_SIGN)[2], row.id, row) for row in ticked for each in row.details.asked]
    day, _, about = max(days, key=lambda one: one[:2], default=("", 0, None))
    return day, about
