"""Names that know whose they are: what says somebody's name or number carries that one's key, and is forgotten by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, GetCoreSchemaHandler, PlainSerializer

UNNAMED = "—"  # where somebody was named


class NameOwner(StrEnum):
    """Whose a name may be."""

    PERSON = "person"
    COMPANY = "company"
    NETWORK = "network"  # whom everybody in it may turn to

    def build_key(self, id: int) -> str:
        """The key by which that one's names are found."""
        return f"{self.value}:{id}"


class KeyedName(str):
    """A name, or several in one text: it reads as that text; `owners` are the keys of those it names, each with what it
    calls them. One without owners is a name as somebody typed it, of whom nothing is known yet."""

    owners: tuple[tuple[str, str], ...]

    def __new__(cls, text: str, owners: Iterable[tuple[str, str]] = ()) -> KeyedName:
        """That text, with whose it is."""
        made = super().__new__(cls, text)
        made.owners = tuple(dict.fromkeys(owners))
        return made

    def __str__(self) -> str:
        """Itself: taken as a text it still knows whose it is."""
        return self

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        """It is kept as an object, so that a text without a key stays a text."""
        return handler.generate_schema(Annotated[_KeptName, AfterValidator(_decode_name), PlainSerializer(_encode_name)])


@dataclass(frozen=True, slots=True)
class _KeptName:
    """As it lies in the database."""

    name: str
    owners: tuple[tuple[str, str], ...]


def _decode_name(stored: _KeptName) -> KeyedName:
    return KeyedName(stored.name, stored.owners)


# What an answer keeps of a name: a talk may last until its owner has left.
Called = KeyedName | str


def _encode_name(value: Any) -> Any:
    if not isinstance(value, KeyedName):
        return value
    return {"name": str.__str__(value), "owners": [list(each) for each in value.owners]}


def name_owner(kind: NameOwner, id: int | None, text: str) -> KeyedName:
    """What that one is called, or how they are reached."""
    return KeyedName(text, ((kind.build_key(id), str.__str__(text)),) if id is not None else ())


def name_typed(text: str) -> KeyedName:
    """A name as somebody typed it, before anybody here bears it."""
    return text if isinstance(text, KeyedName) else KeyedName(text)


def name_alike(text: str, of: str) -> KeyedName:
    """What tells of the same as another name does, in other words: a part of it, or more around it."""
    owners = of.owners if isinstance(of, KeyedName) else ()
    return KeyedName(text, ((key, called if called in text else text) for key, called in owners))


def join_names(names: Iterable[str], between: str = ", ") -> KeyedName:
    """Several names in one line."""
    listed = list(names)
    return KeyedName(between.join(listed), (owner for each in listed if isinstance(each, KeyedName) for owner in each.owners))
