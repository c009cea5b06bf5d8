"""Our copies of what was said to people: where they name somebody who was erased, the name goes and the rest stays."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from sqlalchemy import ColumnElement, or_, update
from sqlmodel import Session, col, select

from storage.notes.saying import FORGOTTEN, HOST_FACTS, NAMING_FACTS, SECRET_FACTS, Button, Fact, Facts, Press, Saying
from storage.repository import select_columns, to_clauses
from storage.tables.moves import match_movable
from storage.tables.note import Note, NoteState
from storage.tables.sealed import is_readable

BLANK_SAYING = Saying("note-erased")
WORD_SUBJECT = "word:"  # before a person's key and a moment: what they wrote to those who animate
UNNAMED = "—"  # where somebody was named


def blank_own_notes(session: Session, person_id: int) -> None:
    """Everything that was said to this person; what is still owed is not said any more."""
    _blank_notes(session, list(session.exec(select(Note.id).where(Note.person_id == person_id))))


def blank_told_words(session: Session, subject: str) -> None:
    """What this person wrote for others to read, each under a subject that begins so: the copies of those who read it."""
    _blank_notes(session, list(session.exec(select(Note.id).where(col(Note.subject).startswith(subject)))))


def list_told_words(session: Session, subject: str) -> list[str]:
    """What this person wrote for others to read, as it was told: lists quote it too."""
    rows = session.connection().execute(select_columns(Note.saying).where(col(Note.subject).startswith(subject))).scalars()
    told = [(saying.facts or {}).get("words") for saying in rows if is_readable(saying)]
    return [words for words in told if isinstance(words, str)]


def blank_relayed_notes(session: Session, questions: Collection[int]) -> None:
    """What passed on these questions and their answers, also as it was changed since."""
    for question_id in questions:
        relayed = or_(*(col(Note.once).like(f"{way}:{question_id}:%") for way in ("relay", "relay-later")))
        notes = list(session.exec(select(Note.id).where(relayed)))
        _blank_notes(session, [*notes, *session.exec(select(Note.id).where(col(Note.edits).in_(notes)))])


def blank_quotes(session: Session, readers: Collection[int], words: Collection[str]) -> None:
    """What was said to `readers` and quotes these words, whole, quotes nothing any more."""
    if not (quoted := frozenset(words) - {""}):
        return
    rows = session.connection().execute(select_columns(Note.id, Note.saying).where(col(Note.person_id).in_(readers))).all()
    for id, saying in rows:
        if is_readable(saying) and (told := _blank_quotes(saying, quoted)) != saying:
            session.connection().execute(update(Note).where(*to_clauses(Note.id == id)).values(saying=told))


def _blank_quotes(saying: Saying, quoted: frozenset[str]) -> Saying:
    facts = {key: UNNAMED if fact in quoted else fact for key, fact in (saying.facts or {}).items()}
    return replace(saying, facts=facts or saying.facts, parts=tuple(_blank_quotes(part, quoted) for part in saying.parts))


def _blank_notes(session: Session, notes: Collection[int]) -> None:
    run = session.connection().execute
    run(update(Note).where(*to_clauses(col(Note.id).in_(notes))).values(saying=BLANK_SAYING))
    run(update(Note).where(col(Note.id).in_(notes), match_movable(Note, NoteState.DROPPED)).values(state=NoteState.DROPPED))


def blank_names(session: Session, readers: Collection[int], names: Collection[str]) -> None:
    """What was said, or is owed, to `readers` and names one of these (a person, a number, a company) names nobody; it is
    still said. « du marc » names no Marc: only a fact that says whom it names does, and what else stands in its message."""
    _blank_where(session, col(Note.person_id).in_(readers), frozenset(name for name in names if name), NAMING_FACTS)


def blank_hosts(session: Session, host_networks: Collection[int], name: str) -> None:
    """Whom everybody in these networks was told to turn to is nobody of that name any more, in groups too."""
    if name and host_networks:
        _blank_where(session, col(Note.network_id).in_(host_networks), frozenset({name}), HOST_FACTS)


def _blank_where(
    session: Session, where: ColumnElement[bool], erased_names: frozenset[str], naming_keys: frozenset[str]
) -> None:
    rows = session.connection().execute(select_columns(Note.id, Note.saying).where(where)).all()
    # What cannot be read any more may name anybody.
    _blank_notes(session, [id for id, saying in rows if not is_readable(saying)])
    naming = [
        (id, saying)
        for id, saying in rows
        if erased_names and is_readable(saying) and _names_one(saying, erased_names, naming_keys)
    ]
    _blank_notes(session, [id for id, saying in naming if saying.phone is not None])  # a contact is nothing but a name
    for id, saying in naming:
        if saying.phone is None:
            told = _blank_saying(saying, erased_names)
            session.connection().execute(update(Note).where(*to_clauses(Note.id == id)).values(saying=told))


def blank_secrets(session: Session, note: int, saying: Saying) -> None:
    """What opens a door goes from a message of ours, with the picture that showed it."""
    if SECRET_FACTS.isdisjoint(saying.facts or ()):
        return
    facts = {key: FORGOTTEN if key in SECRET_FACTS else fact for key, fact in (saying.facts or {}).items()}
    secrets = {str(fact) for key, fact in (saying.facts or {}).items() if key in SECRET_FACTS}
    buttons = tuple(each for each in saying.buttons if not any(secret in each.token for secret in secrets))
    told = replace(saying, facts=facts, document=None, buttons=buttons)
    session.connection().execute(update(Note).where(*to_clauses(Note.id == note)).values(saying=told))


def _names_one(saying: Saying, names: frozenset[str], naming_keys: frozenset[str]) -> bool:
    told = (saying.facts, *(button.facts for button in _list_buttons(saying)))
    return any(key in naming_keys and _is_one(fact, names) for facts in told for key, fact in (facts or {}).items()) or any(
        _names_one(part, names, naming_keys) for part in saying.parts
    )


def _is_one(fact: Fact, names: frozenset[str]) -> bool:
    return not names.isdisjoint((str(fact), *str(fact).split(", ")))


def _list_buttons(saying: Saying) -> tuple[Button, ...]:
    return (*saying.buttons, *((saying.chosen,) if saying.chosen else ()))


def _blank_saying(saying: Saying, names: frozenset[str]) -> Saying:
    return replace(
        saying,
        facts=_blank_facts(saying.facts, names),
        parts=tuple(_blank_saying(part, names) for part in saying.parts),
        buttons=tuple(_blank_button(button, names) for button in saying.buttons if not _copies_one(button, names)),
        chosen=_blank_button(saying.chosen, names) if saying.chosen is not None else None,
    )


def _copies_one(button: Button, names: frozenset[str]) -> bool:
    """Does it put their number into the phone's clipboard?"""
    return button.press is Press.COPY and button.token in names


def _blank_button(button: Button, names: frozenset[str]) -> Button:
    return replace(button, facts=_blank_facts(button.facts, names))


def _blank_facts(facts: Facts | None, names: frozenset[str]) -> Mapping[str, Fact] | None:
    if facts is None:
        return None
    return {key: _blank_text(fact, names) if isinstance(fact, str) else fact for key, fact in facts.items()}


def _blank_text(text: str, names: frozenset[str]) -> str:
    """Longest first: a company may bear the name of its founder."""
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", UNNAMED, text)
    return text
