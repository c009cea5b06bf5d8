"""What an animator did for a company, on its behalf: kept with what stood there before, so that it can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import SQLModel

from matching.vocabulary import Place, Quantity
from storage.tables.columns import define_key, define_link, define_optional_link, define_sealed, define_state


class ChangeKind(StrEnum):
    """What was changed for it."""

    NAME = "name"
    PLACE = "place"
    ACTIVITY = "activity"
    SIRET = "siret"
    AMOUNT = "amount"
    WITHDRAWN = "withdrawn"
    DECLARED = "declared"
    PAUSED = "paused"
    WOKEN = "woken"


@dataclass(frozen=True, slots=True)
class StateBefore:
    """What stood there: of the company, of the quantity and state of one announcement, or which announcements were put
    aside or woken."""

    name: str = ""
    place: Place | None = None
    activity: str = ""
    siret: str | None = None
    quantity: Quantity | None = None
    state: str = ""
    declarations: tuple[int, ...] = ()


class BehalfChange(SQLModel, table=True):
    """`by` changed something for a company, of one announcement where it is about one; `undone` once the company took it
    back."""

    id: int = define_key()
    network_id: int = define_link("network.id", index=True)
    company_id: int = define_link("company.id", index=True)
    declaration_id: int | None = define_optional_link("declaration.id")
    kind: ChangeKind = define_state(ChangeKind)
    before: StateBefore = define_sealed(StateBefore, StateBefore())
    by: int | None = define_optional_link("person.id")
    at: datetime
    undone: datetime | None = None
