"""Which facts of what was said name somebody: a person, a company, a number. What erases them goes by the facts' names."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import select

from storage.notes.saying import NAMING_FACTS, Fact, Saying
from storage.store import Store
from storage.tables import Company, Note, Person
from storage.tables.sealed import is_readable

# These quote somebody's words, or a thing that may be called as somebody is; whose words they are, their message knows.
QUOTES = frozenset({"words", "text", "said", "sentence", "question", "reply", "answer", "quote", "label"})


def list_unlisted_facts(store: Store) -> set[str]:
    """« message.fact » for every fact that is somebody's name or number, of which nobody said that it names somebody."""
    with store.read() as work:
        people, companies = work._session.exec(select(Person)).all(), work._session.exec(select(Company)).all()
        names = {each.name for each in (*people, *companies)} | {each.contact or "" for each in people}
        notes = [each.saying for each in work._session.exec(select(Note)) if is_readable(each.saying)]
    told = {
        f"{key}.{name}"
        for saying in notes
        for key, name, fact in _walk(saying)
        if isinstance(fact, str) and name not in NAMING_FACTS | QUOTES and not (names - {""}).isdisjoint(fact.split(", "))
    }
    return told


def _walk(saying: Saying) -> Iterator[tuple[str, str, Fact]]:
    for name, fact in (saying.facts or {}).items():
        yield saying.key, name, fact
    for button in (*saying.buttons, *((saying.chosen,) if saying.chosen else ())):
        for name, fact in (button.facts or {}).items():
            yield button.key, name, fact
    for part in saying.parts:
        yield from _walk(part)
