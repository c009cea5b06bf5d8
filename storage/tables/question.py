"""What one side of a lead asks the other before they know each other, and what it hears back."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link, define_state


class QuestionState(StrEnum):
    """`asked` until it is answered, or there is nobody to answer it any more."""

    ASKED = "asked"
    ANSWERED = "answered"
    ENDED = "ended"


class Question(SQLModel, table=True):
    """One question, passed on without names, and its answer; `asked_by` and `answered_by` are the people who typed them,
    pictures Telegram's file ids."""

    id: int = define_key()
    network_id: int = define_link("network.id")
    synergy_id: int = define_link("synergy.id", index=True)
    from_company: int = define_link("company.id")
    to_company: int = define_link("company.id")
    asked_by: int | None = define_optional_link("person.id", index=True)
    answered_by: int | None = define_optional_link("person.id", index=True)
    text: str = ""
    picture: str | None = None
    reply: str = ""
    reply_picture: str | None = None
    state: QuestionState = define_state(QuestionState, QuestionState.ASKED)
    asked_at: datetime
    answered_at: datetime | None = None
    ended_at: datetime | None = None
