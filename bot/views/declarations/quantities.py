"""How much of a declaration: the part of it that was agreed, and what is left for others."""

from __future__ import annotations

from dataclasses import replace

from matching.consent.portions import Portion, take_quantity
from matching.knowledge import Knowledge
from matching.privacy.anonymous import round_to_two_figures
from matching.vocabulary import Quantity, Unit
from storage.notes.saying import Fact
from storage.tables import Declaration


def take_portion(row: Declaration, portion: Portion) -> Quantity:
    """A part of a declaration, as its quantity was said; all of it where nobody can tell how much."""
    whole = Quantity(row.low or 0, row.high or 0, row.unit or Unit.UNIT, row.rhythm, row.every)
    if not portion or not row.yearly:
        return whole
    part = take_quantity(whole, portion / row.yearly)
    if part is whole:
        return whole
    return Quantity(round_to_two_figures(part.low), round_to_two_figures(part.high), part.unit, part.rhythm, part.every)


def describe_portion(declaration: Declaration, portion: Portion) -> dict[str, Fact]:
    """What was agreed of what there is, in place of the whole; nothing where nobody can tell how much."""
    if portion is None or declaration.unit is None:
        return {}
    agreed = take_portion(declaration, portion)
    return {"low": agreed.low, "high": agreed.high}


def is_partly_placed(declaration: Declaration) -> bool:
    """Is some of it spoken for, and the rest still to be had?"""
    return bool(declaration.left) and declaration.unit is not None and _tell_left(declaration) != _tell_whole(declaration)


def describe_left(declaration: Declaration) -> dict[str, Fact]:
    """What is left for others, in place of the whole."""
    return describe_portion(declaration, declaration.left) if is_partly_placed(declaration) else {}


def _tell_whole(declaration: Declaration) -> Quantity:
    return take_portion(declaration, None)


def _tell_left(declaration: Declaration) -> Quantity:
    return take_portion(declaration, declaration.left)


def complete_quantity(knowledge: Knowledge, declaration: Declaration, quantity: Quantity) -> Quantity:
    """Twenty, of something that is counted in pallets, are twenty pallets; where no rhythm is said, it stays as it was."""
    named = knowledge.taxonomy.resources.get(declaration.resource or "")
    unit = (declaration.unit or (named.unit if named is not None else None)) if quantity.unit is Unit.UNIT else None
    paced = quantity.rhythm is not None
    return replace(
        quantity,
        unit=unit or quantity.unit,
        rhythm=quantity.rhythm if paced else declaration.rhythm,
        every=quantity.every if paced else declaration.every,
    )
