"""The names of those a company never wants to be proposed to, as they were typed: some may not even be in the network."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import SQLModel

from storage.tables.columns import define_key, define_link


class Wish(SQLModel, table=True):
    """« Jamais ceux-là »: a name. Whoever bears it is kept apart by a barrier, which is never shown."""

    id: int = define_key()
    network_id: int = define_link("network.id")
    company_id: int = define_link("company.id", index=True)
    name: str
    since: datetime
