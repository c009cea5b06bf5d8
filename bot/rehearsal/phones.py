"""What a phone, a group or a channel shows, message by message."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from bot.rendering.text_renderer import Label, RenderedMessage

_MARKUP = re.compile(r"<[^>]+>")


@dataclass
class RehearsalPhone:
    """One person's phone: what it shows, by message; `new` and `changed` since somebody last looked."""

    name: str
    id: int
    language: str
    shown: dict[int, RenderedMessage] = field(default_factory=dict)
    new: list[int] = field(default_factory=list)
    changed: list[int] = field(default_factory=list)
    blocked: bool = False
    seen: dict[str, str] = field(default_factory=dict)

    def find_button(self, wanted: str, *, beginning: bool = False) -> tuple[int, Label]:
        """The button of that name (or, `beginning`, of a name that begins so) in the latest message that has one. Raises
        LookupError when there is none."""
        for message_id in sorted(self.shown, reverse=True):
            labels = [each for row in self.shown[message_id].rows for each in row]
            for each in labels:
                if clean_label(each.text) == wanted:
                    return message_id, each
            for each in labels if beginning else ():
                if clean_label(each.text).startswith(wanted):
                    return message_id, each
        raise LookupError(f"{self.name} sees no button [{wanted}]")


@dataclass
class RehearsalRoom(RehearsalPhone):
    """A group or channel, as everybody in it sees it; `kind` is Telegram's."""

    kind: str = "group"
    mute: bool = False


def strip_markup(message: RenderedMessage) -> str:
    """The words of a message as a person reads them: no markup, plain spaces; a contact card with its number."""
    words = _plain_spaces(unescape(_MARKUP.sub("", message.text)))
    return words if message.phone is None else f"📇 {words} : {message.phone}"


def list_labels(message: RenderedMessage) -> list[str]:
    """What stands on its buttons, in the order in which they are read."""
    return [clean_label(label.text) for row in message.rows for label in row]


def clean_label(text: str) -> str:
    """A button's words with plain spaces."""
    return _plain_spaces(text)


def _plain_spaces(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ")
