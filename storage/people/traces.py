"""What somebody leaves behind, table by table: dropped or blanked when they are erased."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, or_, update
from sqlmodel import Session, col, select

from matching.activities import company_names
from storage.notes.names import UNNAMED
from storage.repository import to_clauses
from storage.tables.animation.upload import ListUpload, UploadLine
from storage.tables.animation.workshop import Attendance, WorkshopEntry
from storage.tables.broadcast import BroadcastReply
from storage.tables.call import Agreement
from storage.tables.company import Member
from storage.tables.declaration import Declaration
from storage.tables.history import History
from storage.tables.inbox import Inbox
from storage.tables.network import Role
from storage.tables.person import Person
from storage.tables.question import Question
from storage.tables.talk import Talk
from storage.tables.wish import Wish


def drop_traces(session: Session, person: Person) -> None:
    """What only this person said, asked, sent or was, in every table."""
    run = session.connection().execute
    theirs = select(Member.company_id).where(Member.person_id == person.id)
    run(
        update(Agreement)
        .where(*to_clauses(col(Agreement.company_id).in_(theirs), Agreement.given_by == person.name))
        .values(given_by="")
    )
    for row in session.exec(select(Declaration).where(Declaration.keeper_id == person.id)):
        row.keeper_id = None
        names = tuple(name.casefold() for name in (person.name, person.contact) if name)
        if any(name in row.said.casefold() for name in names):
            row.said = ""
        telling: dict[str, Any] = {
            each: ""
            for each in ("sentence", "note", "moments")
            if any(name in (getattr(row.details, each) or "").casefold() for name in names)
        }
        row.details = replace(row.details, **telling)
        if row.company_id is None:
            session.delete(row)
    session.flush()
    lists = select(ListUpload.id).where(ListUpload.person_id == person.id)
    run(delete(UploadLine).where(*to_clauses(col(UploadLine.upload_id).in_(lists))))
    run(delete(ListUpload).where(*to_clauses(ListUpload.person_id == person.id)))
    run(delete(Question).where(*to_clauses(Question.asked_by == person.id)))
    run(
        update(Question)
        .where(*to_clauses(Question.answered_by == person.id))
        .values(reply="", reply_picture=None, answered_by=None)
    )
    run(update(Talk).where(*to_clauses(Talk.person_id == person.id)).values(interrupted=None))
    run(delete(Talk).where(*to_clauses(Talk.person_id == person.id)))
    run(delete(Member).where(*to_clauses(Member.person_id == person.id)))
    run(delete(Role).where(*to_clauses(Role.person_id == person.id)))
    run(delete(BroadcastReply).where(*to_clauses(BroadcastReply.person_id == person.id)))
    run(delete(Attendance).where(*to_clauses(Attendance.person_id == person.id)))
    run(update(WorkshopEntry).where(*to_clauses(WorkshopEntry.by == person.id)).values(words=""))
    run(
        update(Inbox).where(*to_clauses(Inbox.lane == person.telegram_id, col(Inbox.handled).is_not(None))).values(payload=None)
    )


def forget_wishes(session: Session, names: Collection[str]) -> list[tuple[str, set[int]]]:
    """Others may have named companies of these names, so as never to be proposed to them: each name as it was typed, and who
    reads for those who typed it. The names go; nobody bears them here any more."""
    named = [name for name in names if name]
    wishes = [
        wish
        for wish in (session.exec(select(Wish)) if named else ())
        if any(company_names.is_same_company_name(wish.name, name) for name in named)
    ]
    told = []
    for wish in wishes:
        readers = set(session.exec(select(Member.person_id).where(Member.company_id == wish.company_id)))
        told.append((wish.name, readers))
        session.delete(wish)
    session.flush()
    return told


def list_networks_run(session: Session, person_id: int) -> set[int]:
    """The networks that this person runs, or ran: everybody there was told whom to turn to."""
    runs = session.exec(select(Role.network_id).where(Role.person_id == person_id))
    ran = session.exec(select(History.network_id).where(History.subject == f"person:{person_id}"))
    return {*runs, *(network for network in ran if network is not None)}


def blank_talks(session: Session, erased_keys: frozenset[str]) -> None:
    """What others were just being asked about them names nobody any more."""
    told = or_(*(col(Talk.answers).contains(f'"{key}"', autoescape=True) for key in erased_keys))
    for talk in session.exec(select(Talk).where(told)):
        talk.answers = json.dumps(_blank_answers(json.loads(talk.answers), erased_keys), ensure_ascii=False)
    session.flush()


def _blank_answers(kept: Any, erased_keys: frozenset[str]) -> Any:
    if isinstance(kept, list):
        return [_blank_answers(each, erased_keys) for each in kept]
    if not isinstance(kept, dict):
        return kept
    if kept.keys() == {"name", "owners"} and any(key in erased_keys for key, _ in kept["owners"]):
        return {"name": UNNAMED, "owners": []}
    return {name: _blank_answers(value, erased_keys) for name, value in kept.items()}
