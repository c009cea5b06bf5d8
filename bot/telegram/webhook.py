"""Webhook: Telegram calls this address with each update, and hears 200 only once the update is safely kept."""
from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from telegram import Bot, Update
from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.telegram.polling import patiently
from bot.telegram.receive import GERMANE
from bot.telegram.update_keeper import Keeper

log = structlog.get_logger()
SECRET = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1 << 20  # bytes; an update of Telegram has a few thousand
AT_ONCE = 40       # connections that Telegram may open


class Unheard(Exception):
    """The bot cannot listen at the address and port it was given."""


@dataclass(frozen=True, slots=True)
class Hook:
    """`url` is what Telegram calls, `listen` and `port` where it arrives on this machine."""

    url: str
    listen: str
    port: int
    secret: str = ""

    def password(self, token: str) -> str:
        """What Telegram sends along to show that it is Telegram. When none is set it follows from the token, so that
        several processes and the next start agree on it."""
        return self.secret or hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


class Webhook:
    """The door that Telegram knocks at."""

    def __init__(self, bot: Bot, keeper: Keeper, hook: Hook) -> None:
        self._bot, self._hook = bot, hook
        self._password = hook.password(bot.token)
        self._door = {"bot": bot, "keeper": keeper, "password": self._password}

    async def run(self) -> None:
        """Listen for ever. Raises InvalidToken when Telegram does not know the token, Unheard when the port is taken."""
        server = HTTPServer(Application([(r"/.*", Door, self._door)], log_function=lambda _: None), max_body_size=LARGEST,
                            max_buffer_size=LARGEST)
        try:
            server.listen(self._hook.port, self._hook.listen)
        except OSError as no:
            raise Unheard(str(no)) from no
        try:
            await patiently(lambda: self._bot.set_webhook(
                self._hook.url, allowed_updates=list(GERMANE), secret_token=self._password, max_connections=AT_ONCE))
            await asyncio.Event().wait()
        finally:
            # The address stays with Telegram: what is said while nobody listens is delivered after the next start.
            server.stop()
            await server.close_all_connections()


class Door(RequestHandler):
    """One update: 403 for whoever is not Telegram, 400 for what is no update, 200 once it is kept."""

    def initialize(self, bot: Bot, keeper: Keeper, password: str) -> None:
        """What the door needs."""
        self._bot, self._keeper, self._password = bot, keeper, password

    async def post(self) -> None:
        """An update arrives."""
        if not hmac.compare_digest(self.request.headers.get(SECRET, "").encode(), self._password.encode()):
            self._ends(403)
            return
        update = self._read()
        if update is None:
            self._ends(400)
            return
        await self._keeper.keep([update])
        self._ends(200)
        await self._keeper.answered(update)

    def _read(self) -> Mapping[str, Any] | None:
        try:
            raw: Mapping[str, Any] = json.loads(self.request.body)
            Update.de_json(dict(raw), self._bot)
            return raw
        except (ValueError, TypeError, KeyError, AttributeError) as no:
            log.warning("this is no update", why=type(no).__name__)
            return None

    def _ends(self, status: int) -> None:
        self.set_status(status)
        self.finish()
