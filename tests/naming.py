"""Which facts of what was said name somebody: a person, a company, a number. What erases them goes by the key they carry."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import select

from storage.notes.names import KeyedName
from storage.notes.saying import Fact, Saying
from storage.store import Store
from storage.tables import Company, Note, Person
from storage.tables.sealed import is_readable

# These quote somebody's words, or a thing that may be called as somebody is; whose words they are, their message knows.
QUOTES = frozenset({"words", "text", "said", "sentence", "question", "reply", "answer", "quote", "label"})


def list_keyless_names(store: Store) -> set[str]:
    """« message.fact » for every fact that is the name or number of somebody who is here, and carries no key of theirs."""
    with store.read() as work:
        people, companies = work._session.exec(select(Person)).all(), work._session.exec(select(Company)).all()
        names = {str.__str__(each.name) for each in (*people, *companies)}
        names |= {str.__str__(each.contact or "") for each in people} | {str(each.telegram_id) for each in people}
        notes = [each.saying for each in work._session.exec(select(Note)) if is_readable(each.saying)]
    return {
        f"{key}.{name}"
        for saying in notes
        for key, name, fact in _walk(saying)
        if isinstance(fact, str)
        and name not in QUOTES
        and not isinstance(fact, KeyedName)
        and not (names - {""}).isdisjoint(fact.split(", "))
    }


def _walk(saying: Saying) -> Iterator[tuple[str, str, Fact]]:
    for name, fact in (saying.facts or {}).items():
        yield saying.key, name, fact
    for button in (*saying.buttons, *((saying.chosen,) if saying.chosen else ())):
        for name, fact in (button.facts or {}).items():
            yield button.key, name, fact
    for part in saying.parts:
        yield from _walk(part)
