"""Who always takes something, whoever brings it: a reuse shop, a recycler, a recycling centre that the animator entered."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link, define_sealed


class PermanentTaker(SQLModel, table=True):
    """`resources` are ids of what it takes, `place` its town and point (none: it serves the whole network), `note` what whoever
    brings something had better know, as the animator wrote it. `checked` is when an animator last said that it still holds;
    `ended` when it no longer does."""

    id: int = define_key()
    network_id: int = define_link("network.id", index=True)
    name: str
    resources: tuple[str, ...] = define_sealed(tuple[str, ...], ())
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    note: str = ""
    checked: datetime
    ended: datetime | None = None
