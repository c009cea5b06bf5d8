"""What the bot has to say to somebody: a key, its facts and its buttons. The sentence itself lives in the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from storage.notes.names import KeyedName

Fact = KeyedName | str | int | float
Facts = Mapping[str, Fact]
# The facts that open a door: the outbox keeps them until they are sent, and not longer.
SECRET_FACTS = frozenset({"payload"})
FORGOTTEN = "forgotten"  # what stands in their place afterwards


class Press(StrEnum):
    """What a button does when it is pressed."""

    TOKEN = "token"  # sends its token back
    CONTACT = "contact"  # shares the person's telephone number
    LOCATION = "location"  # shares where the person is
    WORDS = "words"  # a key of the phone's keyboard: its label comes back as words
    LINK = "link"  # opens the address in its token
    COPY = "copy"  # puts its token into the phone's clipboard


@dataclass(frozen=True, slots=True)
class Button:
    """One button: `key` names its label, `token` is what comes back."""

    key: str
    token: str
    facts: Facts | None = None
    press: Press = Press.TOKEN


@dataclass(frozen=True, slots=True)
class Saying:
    """Something to say. `parts` are further lines under it, `picture` a Telegram photo's file id and `attached` that of
    a file, `chosen` the button that was pressed under it, `document` the kind of file or picture that is made and sent
    with it; one with a `phone` is a contact card, and what it says is the name on it."""

    key: str
    facts: Facts | None = None
    parts: tuple[Saying, ...] = ()
    buttons: tuple[Button, ...] = ()
    picture: str | None = None
    chosen: Button | None = None
    document: str | None = None
    attached: str | None = None
    phone: str | None = None
