"""The few kinds of column every table is made of: keys, foreign keys, states, sealed values, names that know whose they are."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Enum, Integer, event
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Field, SQLModel

from storage.notes.names import KeyedName, NameOwner, name_owner
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


class NamedRow:
    """A row whose columns `NAMES` tell who its `OWNER` is, or how they are reached."""

    OWNER: ClassVar[NameOwner]
    NAMES: ClassVar[tuple[str, ...]]

    def __setattr__(self, name: str, value: Any) -> None:
        """A new name of theirs has their key at once."""
        super().__setattr__(name, _key_name(self, value) if name in self.NAMES else value)


def _key_name(row: Any, text: Any) -> Any:
    return name_owner(row.OWNER, row.__dict__.get("id"), text) if isinstance(text, str) else text


def _key_names(row: Any, *_: Any) -> None:
    for name in row.NAMES:
        text = row.__dict__.get(name)
        if isinstance(text, str) and not (isinstance(text, KeyedName) and text.owners):
            set_committed_value(row, name, _key_name(row, text))


def _key_written(mapper: Any, connection: Any, row: Any) -> None:
    _key_names(row)


event.listen(NamedRow, "load", _key_names, propagate=True)
event.listen(NamedRow, "refresh", _key_names, propagate=True)
event.listen(NamedRow, "after_insert", _key_written, propagate=True)
event.listen(NamedRow, "after_update", _key_written, propagate=True)
