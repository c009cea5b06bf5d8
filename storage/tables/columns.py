"""The few kinds of column every table is made of: keys, foreign keys, states, sealed values."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, Enum, Integer
from sqlmodel import Field, SQLModel

from storage.tables.sealed import Sealed

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

WideInteger: Any = BigInteger()
# SQLite numbers rows by itself only in a column that is exactly INTEGER.
KeyInteger: Any = BigInteger().with_variant(Integer(), "sqlite")


def define_key() -> Any:
    """The table's own number for a row."""
    return Field(default=None, primary_key=True, sa_type=KeyInteger)


def define_link(column: str, *, primary: bool = False, index: bool = False) -> Any:
    """A row of another table, which must exist."""
    return Field(foreign_key=column, sa_type=KeyInteger, primary_key=primary, index=index)


def define_optional_link(column: str, *, index: bool = False) -> Any:
    """A row of another table, or none."""
    return Field(default=None, foreign_key=column, sa_type=KeyInteger, nullable=True, index=index)


def list_columns_pointing_to(table: type[SQLModel]) -> tuple[Any, ...]:
    """Every column of every table that names a row of that one, as the tables themselves say."""
    target: Any = table.__table__  # type: ignore[attr-defined]
    return tuple(
        key.parent
        for each in SQLModel.metadata.sorted_tables
        for key in sorted(each.foreign_keys, key=lambda key: key.parent.name)
        if key.column.table is target
    )


def define_state(kind: type[StrEnum], default: StrEnum | None = None, *, nullable: bool = False) -> Any:
    """Text that is one of the words of `kind`, which the database checks too."""
    kept: Any = Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        length=20,
        name=kind.__name__.lower(),
        values_callable=lambda words: [word.value for word in words],
    )
    if default is None and not nullable:
        return Field(sa_type=kept)
    return Field(default=default, sa_type=kept, nullable=nullable)


def define_sealed(kept: Any, default: Any = None, *, nullable: bool = False, otherwise: Any = None) -> Any:
    """One frozen dataclass (or a tuple of them) as checked JSON; `otherwise` stands for what cannot be read, where that
    tells nobody anything they should not know."""
    return Field(default=default, sa_type=_as_type(Sealed(kept, otherwise)), nullable=nullable)


def _as_type(value: Any) -> Any:
    return value
