"""What all parties agreed to, how far it has come, what each of them says of it, and the story that is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from matching.consent.states import Answer, DropReason, Stage
from matching.vocabulary import Rhythm, ShareUnit, Unit
from storage.tables.columns import KeyInteger, define_key, define_link, define_optional_link, define_sealed, define_state


class Introduction(SQLModel, table=True):
    """An agreed synergy: from "discussing" to "running", or dropped. `ask_due`: when somebody is next asked how it goes, the
    company `ask_whom` where it named the day;
    `asked`: how many questions nobody has answered, the last one at `asked_at`; `pickup`: the first one that is planned;
    `reserved_until`: until when its portions are kept while they talk."""

    __table_args__ = (
        Index("ix_introduction_network_stage", "network_id", "stage"),
        Index("ix_introduction_network_ask_due", "network_id", "ask_due"),
        Index("ix_introduction_network_reserved_until", "network_id", "reserved_until"),
        Index("ix_introduction_closed_at", "closed_at"),
    )
    id: int = define_key()
    network_id: int = define_link("network.id")
    synergy_id: int = Field(foreign_key="synergy.id", unique=True)
    stage: Stage = define_state(Stage, Stage.DISCUSSING)
    agreed_at: datetime
    closed_at: datetime | None = None
    ask_due: datetime | None = None
    ask_whom: int | None = Field(default=None, sa_type=KeyInteger)
    asked: int | None = None
    asked_at: datetime | None = None
    pickup: datetime | None = None
    reserved_until: datetime | None = None


class Statement(SQLModel, table=True):
    """A side of an exchange said how far it has come, and how much it is: only ever added to. `company_id` is None where an
    animator put it right; `yearly` is the quantity over a year, or in all, in the base unit of the giver's resource;
    `saved` is what sharing saves that company a year."""

    __table_args__ = (Index("ix_statement_introduction_at", "introduction_id", "at"),)
    id: int = define_key()
    network_id: int = define_link("network.id", index=True)
    introduction_id: int = define_link("introduction.id")
    company_id: int | None = define_optional_link("company.id")
    stage: Stage = define_state(Stage)
    low: float | None = None
    high: float | None = None
    unit: Unit | None = define_state(Unit, nullable=True)
    rhythm: Rhythm | None = define_state(Rhythm, nullable=True)
    every: int = 1
    yearly: float | None = None
    saved: float | None = None
    saved_unit: ShareUnit | None = define_state(ShareUnit, nullable=True)
    reason: DropReason | None = define_state(DropReason, nullable=True)
    by: int | None = define_optional_link("person.id")
    at: datetime


class StoryState(StrEnum):
    """`asked` until all have said yes and it is `told`, or one has said no."""

    ASKED = "asked"
    TOLD = "told"
    DECLINED = "declined"


class OfferState(StrEnum):
    """What another network's animators made of a story."""

    OFFERED = "offered"
    RETOLD = "retold"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """What it tells, and of nobody by name: the trades, the thing, how much of it and how far it goes. `words` are the
    parties' own, and take the place of the rest where they wished it."""

    giver: str
    taker: str
    resource: str
    nearness: str = ""
    yearly: float = 0.0
    base: str = ""
    since: str = ""
    moved: float = 0.0
    words: str = ""


class Story(SQLModel, table=True):
    """Told of one exchange, once; `round` counts how often its words were changed: each time all are asked anew."""

    id: int = define_key()
    network_id: int = define_link("network.id", index=True)
    introduction_id: int = Field(foreign_key="introduction.id", unique=True)
    state: StoryState = define_state(StoryState, StoryState.ASKED)
    facts: StoryFacts = define_sealed(StoryFacts)
    round: int = 1
    asked_at: datetime
    told_at: datetime | None = None


class StoryVoice(SQLModel, table=True):
    """What one company said to it."""

    story_id: int = define_link("story.id", primary=True)
    company_id: int = define_link("company.id", primary=True)
    answer: Answer = define_state(Answer, Answer.ASKED)
    at: datetime | None = None


class StoryOffer(SQLModel, table=True):
    """A story that came from another network, as its animators may tell it on: a copy, so that nobody reads over the border;
    `source` is that network's name, `told` the story there, while it exists."""

    __table_args__ = (UniqueConstraint("network_id", "told"),)
    id: int = define_key()
    network_id: int = define_link("network.id")
    told: int | None = define_optional_link("story.id")
    source: str
    state: OfferState = define_state(OfferState, OfferState.OFFERED)
    facts: StoryFacts = define_sealed(StoryFacts)
    at: datetime
