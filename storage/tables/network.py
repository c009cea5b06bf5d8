"""The éco-réseaux one bot serves, and who animates them."""
from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel

from storage.tables.columns import key, maybe, state, to


class RoleKind(StrEnum):
    """What a person may do in a network beyond speaking for a company."""

    ANIMATOR = "animator"


class Network(SQLModel, table=True):
    """The companies of a territory. The greeting names its `animator` and the body behind: "Inès (Agglo)". It covers the
    towns within `radius` km; its `code` is four letters that can be read out."""

    id: int = key()
    slug: str = Field(unique=True)
    name: str
    animator: str
    host: str
    lat: float
    lon: float
    radius: float = 30.0
    code: str | None = Field(default=None, unique=True)
    time_zone: str = "Europe/Paris"


class Role(SQLModel, table=True):
    """A person animates a network; given in the bot or by the operator."""

    person_id: int = to("person.id", primary=True)
    network_id: int = to("network.id", primary=True)
    role: RoleKind = state(RoleKind, RoleKind.ANIMATOR)
    given_by: int | None = maybe("person.id")
    since: datetime
