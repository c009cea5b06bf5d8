"""A list that an animator sent: how far it is, and its lines while nothing is kept of them yet."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_optional_link, define_sealed, define_state


class UploadState(StrEnum):
    """It waits to be fetched, its columns are asked about, it is judged line by line, its author decides, it is being kept;
    and its ends."""

    WAITING = "waiting"
    ASKING = "asking"
    JUDGING = "judging"
    DECIDING = "deciding"
    KEEPING = "keeping"
    KEPT = "kept"
    DROPPED = "dropped"


class Verdict(StrEnum):
    """What becomes of a line: `aside` when the animator leaves it out."""

    READY = "ready"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"
    ASIDE = "aside"


class ListUpload(SQLModel, table=True):
    """`file_id` is what Telegram calls the file; `columns` says of each of its `titles` what it holds. `joined`: its companies
    have agreed to take part. `companies`, `declarations` and `changed` count what was kept of it; `shown`: when its author
    was last told how far it is, in the note `progress`."""

    __table_args__ = (Index("ix_listupload_network_state", "network_id", "state"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    person_id: int | None = define_optional_link("person.id", index=True)
    name: str
    file_id: str
    state: UploadState = define_state(UploadState, UploadState.WAITING)
    titles: tuple[str, ...] = define_sealed(tuple[str, ...], ())
    columns: tuple[str, ...] = define_sealed(tuple[str, ...], ())
    joined: bool = False
    lines: int = 0
    companies: int = 0
    declarations: int = 0
    changed: int = 0
    sent: datetime
    touched: datetime
    shown: datetime | None = None
    progress: int | None = define_optional_link("note.id")


class UploadLine(SQLModel, table=True):
    """One line of it, `number` as the spreadsheet counts. `cells` are those of the file, `chosen` says what some of them are
    to be instead, by what they hold. `towns` may be meant by it; `mark` is what it says, in a few letters; `kept` when it has
    been taken over."""

    __table_args__ = (
        UniqueConstraint("upload_id", "number"),
        Index("ix_uploadline_todo", "upload_id", "verdict", "kept", "number"),
    )
    id: int = define_key()
    network_id: int = define_link("network.id")
    upload_id: int = define_link("listupload.id")
    number: int
    cells: tuple[str, ...] = define_sealed(tuple[str, ...], ())
    chosen: tuple[tuple[str, str], ...] = define_sealed(tuple[tuple[str, str], ...], ())
    verdict: Verdict | None = define_state(Verdict, nullable=True)
    why: str | None = None
    doubts: tuple[str, ...] = define_sealed(tuple[str, ...], ())
    towns: tuple[str, ...] = define_sealed(tuple[str, ...], ())
    mark: str | None = None
    kept: bool = False
