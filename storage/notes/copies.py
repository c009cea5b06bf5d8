"""Our copies of what was said to people: blanked where they tell of somebody who was erased."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sqlalchemy import or_, update
from sqlmodel import Session, col, select

from storage.notes.saying import Saying
from storage.repository import select_columns, to_clauses
from storage.tables.moves import match_movable
from storage.tables.note import Note, NoteState

BLANK_SAYING = Saying("note-erased")


def blank_own_notes(session: Session, person_id: int) -> None:
    """Everything that was said to this person; what is still owed is not said any more."""
    _blank_notes(session, list(session.exec(select(Note.id).where(Note.person_id == person_id))))


def blank_notes_about(session: Session, readers: Collection[int], names: Collection[str]) -> None:
    """What was said to `readers` and tells one of the `names` (a person, a number, a company)."""
    notes = session.connection().execute(select_columns(Note.id, Note.saying).where(col(Note.person_id).in_(readers)))
    wanted = [name for name in names if name]
    _blank_notes(
        session, [id for id, saying in notes if any(_tells_name(text, name) for text in _list_texts(saying) for name in wanted)]
    )


def blank_relayed_notes(session: Session, questions: Collection[int]) -> None:
    """What passed on these questions and their answers, also as it was changed since."""
    for question_id in questions:
        relayed = or_(*(col(Note.once).like(f"{way}:{question_id}:%") for way in ("relay", "relay-later")))
        notes = list(session.exec(select(Note.id).where(relayed)))
        _blank_notes(session, [*notes, *session.exec(select(Note.id).where(col(Note.edits).in_(notes)))])


def _blank_notes(session: Session, notes: list[int]) -> None:
    run = session.connection().execute
    run(update(Note).where(*to_clauses(col(Note.id).in_(notes))).values(saying=BLANK_SAYING))
    run(update(Note).where(col(Note.id).in_(notes), match_movable(Note, NoteState.DROPPED)).values(state=NoteState.DROPPED))


def _list_texts(saying: Saying) -> Iterator[str]:
    yield from (str(fact) for fact in (saying.facts or {}).values())
    for button in (*saying.buttons, *((saying.chosen,) if saying.chosen else ())):
        yield from (str(fact) for fact in (button.facts or {}).values())
    for part in saying.parts:
        yield from _list_texts(part)


def _tells_name(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
