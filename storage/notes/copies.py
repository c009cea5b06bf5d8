"""Our copies of what was said to people: where they name somebody who was erased, the name goes and the rest stays."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from sqlalchemy import ColumnElement, Text, cast, or_, update
from sqlmodel import Session, col, select

from storage.notes.names import UNNAMED, KeyedName, NameOwner
from storage.notes.saying import FORGOTTEN, SECRET_FACTS, Button, Fact, Facts, Press, Saying
from storage.repository import select_columns, to_clauses
from storage.tables.moves import match_movable
from storage.tables.note import Note, NoteState
from storage.tables.sealed import is_readable

BLANK_SAYING = Saying("note-erased")
WORD_SUBJECT = "word:"  # before a person's key and a moment: what they wrote to those who animate


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


def blank_names(session: Session, erased_keys: frozenset[str], names: Collection[str], readers: Collection[int]) -> None:
    """What was said, or is owed, and names somebody whose key is erased names nobody; it is still said. « du marc » names no
    Marc: only a name that carries the key does, and what else stands in its message. What `readers` typed by hand, before
    anybody bore the name, has no key; there these `names` are it."""
    typed = frozenset(name for name in names if name)
    keyed = or_(*(_match_key(key) for key in erased_keys))
    _blank_where(session, or_(keyed, col(Note.person_id).in_(readers)), erased_keys, typed)


def blank_hosts(session: Session, host_networks: Collection[int], name: str) -> None:
    """Whom everybody in these networks was told to turn to is nobody of that name any more, in groups too."""
    keys = frozenset(NameOwner.NETWORK.build_key(network) for network in host_networks)
    if name and keys:
        _blank_where(session, or_(*(_match_key(key) for key in keys)), keys, frozenset({name}), single_name=name)


def _match_key(key: str) -> ColumnElement[bool]:
    """Does a message carry a name with that key?"""
    return cast(col(Note.saying), Text).contains(f'"{key}"', autoescape=True)


def _blank_where(
    session: Session,
    where: ColumnElement[bool],
    erased_keys: frozenset[str],
    typed: frozenset[str],
    single_name: str | None = None,
) -> None:
    rows = session.connection().execute(select_columns(Note.id, Note.saying).where(where)).all()
    # What cannot be read any more may name anybody.
    _blank_notes(session, [id for id, saying in rows if not is_readable(saying)])
    for id, saying in rows:
        called = _list_called(saying, erased_keys, typed) if is_readable(saying) else frozenset()
        if not called or (single_name is not None and single_name not in called):
            continue
        if saying.phone is not None:  # a contact is nothing but a name
            _blank_notes(session, [id])
            continue
        told = _blank_saying(saying, called | typed if single_name is None else frozenset({single_name}))
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


def _list_called(saying: Saying, erased_keys: frozenset[str], typed: frozenset[str]) -> frozenset[str]:
    """What it calls those who are erased: as it named them, which may be how they were called once."""
    told = (saying.facts, *(button.facts for button in _list_buttons(saying)))
    named = [fact for facts in told for fact in (facts or {}).values() if isinstance(fact, KeyedName)]
    keyed = (called for fact in named for key, called in fact.owners if key in erased_keys and called)
    loose = (name for fact in named if not fact.owners for name in (str(fact), *fact.split(", ")) if name in typed)
    parts = (_list_called(part, erased_keys, typed) for part in saying.parts)
    return frozenset((*keyed, *loose)).union(*parts)


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
    return {key: _blank_fact(fact, names) if isinstance(fact, str) else fact for key, fact in facts.items()}


def _blank_fact(fact: str, names: frozenset[str]) -> Fact:
    text = _blank_text(fact, names)
    if not isinstance(fact, KeyedName):
        return text
    return KeyedName(text, ((key, called) for key, called in fact.owners if called not in names))


def _blank_text(text: str, names: frozenset[str]) -> str:
    """Longest first: a company may bear the name of its founder."""
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", UNNAMED, text)
    return text
