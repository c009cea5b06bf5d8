"""What Telegram handed over and is not yet, or only lately, handled. Nothing heard is lost."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import define_key

_IS_WAITING = text("handled IS NULL")


class Inbox(SQLModel, table=True):
    """One update. A handled row stays three days as a stone without payload, so that a replay is recognised."""

    __table_args__ = (
        UniqueConstraint("bot_id", "update_id"),
        Index("ix_inbox_waiting_lane", "lane", "seq", sqlite_where=_IS_WAITING, postgresql_where=_IS_WAITING),
        Index("ix_inbox_waiting", "seq", sqlite_where=_IS_WAITING, postgresql_where=_IS_WAITING),
        # Without it SQLite gives the numbers of forgotten updates anew, and their answers count as owed already.
        {"sqlite_autoincrement": True},
    )
    seq: int = define_key()
    bot_id: int = Field(sa_type=BigInteger)
    update_id: int = Field(sa_type=BigInteger)
    lane: int = Field(sa_type=BigInteger)
    payload: str | None = None
    arrived: datetime
    handled: datetime | None = None
    tries: int = 0
    aside: bool = False


class Speaker(SQLModel, table=True):
    """Which of several processes on one PostgreSQL speaks, one row at most: by a number it drew, and when it last said that it
    is there, by the database's own clock."""

    id: int = define_key()
    holder: str
    renewed: datetime
