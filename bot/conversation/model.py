"""What people do, and what follows from it, whatever the channel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass
from enum import StrEnum
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from matching.understand.reading import Reading
from storage.notes.saying import Saying


class FlowAnswers(Protocol):
    """The frozen dataclass that a flow's questions fill."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


A = TypeVar("A", bound=FlowAnswers)


@dataclass(frozen=True, slots=True)
class Said:
    """Words. `reading` is what they say as a sentence, `right` what they may say of a thing that they only put right,
    nearest first; all of it is understood before the unit of work."""

    text: str
    reading: Reading | None = None
    right: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button under a message of the bot."""

    token: str
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Pinned:
    """Where the person is, in WGS 84 degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Reached:
    """A contact card; `own` when it is the sender's."""

    phone: str
    own: bool


class Medium(StrEnum):
    """What somebody sent that is not words."""

    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    FILE = "file"
    STICKER = "sticker"
    POLL = "poll"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sent:
    """Something that is not words; `file_id` names a photo or document for sending it on, `name` and `size` (bytes) are a
    document's."""

    medium: Medium
    file_id: str | None = None
    caption: str | None = None
    name: str | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Barred:
    """The person blocked the bot, or let it in again."""

    blocked: bool


@dataclass(frozen=True, slots=True)
class Amended:
    """The person changed a message they had sent before; `message_id` is Telegram's."""

    message_id: int


@dataclass(frozen=True, slots=True)
class Admitted:
    """The bot's place in a group or channel changed: is it there, `anew`, and may it write?"""

    here: bool
    writes: bool
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """The group became a supergroup: Telegram knows it by the id `to` from now on."""

    to: int


Event = Said | Tapped | Pinned | Reached | Sent | Barred | Amended | Admitted | Moved


@dataclass(frozen=True, slots=True)
class TalkProgress(Generic[A]):
    """Where a talk stands: what was answered, words that were heard at the open question but did not settle it, and how
    many answers to it were not understood."""

    flow: str
    answers: A
    answered: tuple[str, ...] = ()
    heard: str | None = None
    asked: int = 0
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Turn(Generic[A]):
    """What one event led to: how the talk goes on (None: it is over), what to say, what to do with the answers."""

    talk: TalkProgress[A] | None
    say: tuple[Saying, ...] = ()
    do: str | None = None
    answers: A | None = None


@dataclass(frozen=True, slots=True)
class CombinedAnswer:
    """An answer that settles other fields of the answers too, by their names: those that are questions are not asked."""

    value: Any
    also: Mapping[str, Any]


class Retry(Exception):
    """The answer cannot be taken, and the person can mend it: `key` names the sentence that says how. `again`: the
    question is put once more after it; otherwise the sentence asks by itself."""

    def __init__(self, key: str, *, again: bool = True, **facts: str | int | float) -> None:
        super().__init__(key)
        self.key = key
        self.again = again
        self.facts = facts


class Ambiguous(Exception):
    """The words fit several things: the question is put again with these as buttons."""

    def __init__(self, heard: str) -> None:
        super().__init__(heard)
        self.heard = heard


class Refuse(Exception):
    """A polite no; nothing changed."""

    def __init__(self, key: str, **facts: str | int | float) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts
