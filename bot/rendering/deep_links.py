"""Where the bot is to be found on Telegram: links that begin a private talk, or add the bot to a group."""

from __future__ import annotations

from dataclasses import dataclass

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
