"""Where the bot is to be found on Telegram: links that begin a private talk, or add the bot to a group."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

_WHATSAPP = "https://wa.me/"
_START_PREFIX = "start:"  # before a payload in the token of a button that opens a link


@dataclass(slots=True)
class Address:
    """The bot's user name; Telegram tells it when the bot first speaks to it."""

    user: str = "boucle_bot"

    def build_link(self, payload: object) -> str:
        """ "https://t.me/boucle_bot?start=perigny": opens the private talk and sends /start with the payload."""
        return f"https://t.me/{self.user}?start={payload}"

    def resolve_token(self, token: str) -> str:
        """The address behind a button's token: that of a payload, or the token itself."""
        return self.build_link(token.removeprefix(_START_PREFIX)) if token.startswith(_START_PREFIX) else token


WORDS_PREFIX = "words:"  # before the key of a text in the token of a button that copies it
_WRITE_PREFIX = "write:"  # before a number and the key of a text in the token of a button that opens another messenger


def build_write_token(number: str, key: str) -> str:
    """The token of a button that opens WhatsApp with a text of ours to a number in digits."""
    return f"{_WRITE_PREFIX}{number}:{key}"


def find_written_key(token: str) -> str | None:
    """The key of the text that a button's token names; None where it names none."""
    if token.startswith(WORDS_PREFIX):
        return token.removeprefix(WORDS_PREFIX)
    return token.rpartition(":")[2] if token.startswith(_WRITE_PREFIX) else None


def fill_written_token(token: str, text: str) -> str:
    """The text itself, or the address that opens WhatsApp with it."""
    if token.startswith(WORDS_PREFIX):
        return text
    return f"{_WHATSAPP}{token.split(':')[1]}?text={quote(text)}"
