"""The éco-réseaux one bot serves, who animates them, and what they add to their reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from matching.vocabulary import Place
from storage.notes.names import NameOwner
from storage.tables.columns import NamedRow, define_key, define_link, define_optional_link, define_sealed, define_state

DEFAULT_ZONE = "Europe/Paris"


class RoleKind(StrEnum):
    """What a person may do in a network beyond speaking for a company."""

    ANIMATOR = "animator"


@dataclass(frozen=True, slots=True)
class Controller:
    """Who answers for the data of a network (GDPR, article 4(7)): the body, how to write to it, its data-protection
    officer."""

    body: str = ""
    contact: str = ""
    officer: str = ""


class Network(NamedRow, SQLModel, table=True):
    """The companies of a territory. The greeting names its `animator` and the body behind: "Inès (Agglo)". It covers the
    towns within `radius` km, or just its `communes` where it names them; its `code` is four letters that can be read out.
    Digests go out on `digest_day` (Monday is 0) at `digest_hour` o'clock of its time zone; `digest_due` is when its own,
    to its group, is next; `languages` are those it speaks, its first one in the group."""

    OWNER: ClassVar[NameOwner] = NameOwner.NETWORK
    NAMES: ClassVar[tuple[str, ...]] = ("animator",)

    id: int = define_key()
    slug: str = Field(unique=True)
    name: str
    animator: str
    host: str
    lat: float
    lon: float
    radius: float = 30.0
    code: str | None = Field(default=None, unique=True)
    time_zone: str = DEFAULT_ZONE
    communes: tuple[Place, ...] = define_sealed(tuple[Place, ...], ())
    languages: tuple[str, ...] = define_sealed(tuple[str, ...], ("fr", "en"))
    controller: Controller = define_sealed(Controller, Controller())
    digest_day: int = 0
    digest_hour: int = 8
    digest_due: datetime | None = None


class Role(SQLModel, table=True):
    """A person animates a network; given in the bot or by the operator. `undertaken` is when they promised to keep to
    themselves what companies tell them."""

    person_id: int = define_link("person.id", primary=True)
    network_id: int = define_link("network.id", primary=True)
    role: RoleKind = define_state(RoleKind, RoleKind.ANIMATOR)
    given_by: int | None = define_optional_link("person.id")
    since: datetime
    undertaken: datetime | None = None


@dataclass(frozen=True, slots=True)
class KnownOfPeriod:
    """In the animator's words, "" where nothing was said: the time spent, the funding, who else carries it, jobs made or
    kept."""

    time: str = ""
    funding: str = ""
    partners: str = ""
    jobs: str = ""


class Evaluation(SQLModel, table=True):
    """One network's period, from its `first` day to its `last`."""

    __table_args__ = (UniqueConstraint("network_id", "first", "last"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    first: date
    last: date
    known: KnownOfPeriod = define_sealed(KnownOfPeriod, KnownOfPeriod(), otherwise=KnownOfPeriod())
    at: datetime
