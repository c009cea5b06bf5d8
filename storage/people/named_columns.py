"""Names as columns of plain rows: they know whose they are, as those of whole rows do."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text, cast, literal, type_coerce
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import col

from storage.notes.names import KeyedName, NameOwner, name_owner
from storage.tables.company import Company
from storage.tables.person import Person


class _KeyBeforeName(TypeDecorator[str]):
    """A text « key name », read as that name."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: NameOwner) -> None:
        super().__init__()
        self.kind = kind

    def process_result_value(self, value: Any, dialect: Dialect) -> KeyedName | None:
        """Whose it is stands before it."""
        if value is None:
            return None
        id, _, text = str(value).partition(" ")
        return name_owner(self.kind, int(id), text)


def select_company_name(company: Any = Company) -> Any:
    """A company's name."""
    return _select_named(company, NameOwner.COMPANY)


def select_person_name(person: Any = Person) -> Any:
    """A person's name."""
    return _select_named(person, NameOwner.PERSON)


def _select_named(row: Any, kind: NameOwner) -> Any:
    return type_coerce(cast(col(row.id), Text) + literal(" ") + col(row.name), _KeyBeforeName(kind)).label("name")
