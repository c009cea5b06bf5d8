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

from bot.telegram.polling import retry_telegram_call
from bot.telegram.receive import ALLOWED_UPDATES
from bot.telegram.update_keeper import UpdateKeeper
from storage.outages import DatabaseAway

log = structlog.get_logger()
WEBHOOK_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_UPDATE = 1 << 20  # bytes; an update of Telegram has a few thousand
_MOST_CONNECTIONS = 40  # connections that Telegram may open


class CannotListen(Exception):
    """The bot cannot listen at the address and port it was given."""


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """`url` is what Telegram calls, `listen` and `port` where it arrives on this machine."""

    url: str
    listen: str
    port: int
    secret: str = ""

    def derive_password(self, token: str) -> str:
        """What Telegram sends along to show that it is Telegram. When none is set it follows from the token, so that
        several processes and the next start agree on it."""
        return self.secret or hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


class Webhook:
    """The door that Telegram knocks at."""

    def __init__(self, bot: Bot, keeper: UpdateKeeper, hook: WebhookSettings) -> None:
        self._bot, self._hook = bot, hook
        self._password = hook.derive_password(bot.token)
        self._door = {"bot": bot, "keeper": keeper, "password": self._password}

    async def run(self) -> None:
        """Listen for ever. Raises InvalidToken when Telegram does not know the token, CannotListen when the port is taken."""
        server = HTTPServer(
            Application([(r"/.*", UpdateHandler, self._door)], log_function=lambda _: None),
            max_body_size=LARGEST_UPDATE,
            max_buffer_size=LARGEST_UPDATE,
        )
        try:
            server.listen(self._hook.port, self._hook.listen)
        except OSError as no:
            raise CannotListen(str(no)) from no
        try:
            await retry_telegram_call(
                lambda: self._bot.set_webhook(
                    self._hook.url,
                    allowed_updates=list(ALLOWED_UPDATES),
                    secret_token=self._password,
                    max_connections=_MOST_CONNECTIONS,
                )
            )
            await asyncio.Event().wait()
        finally:
            # The address stays with Telegram: what is said while nobody listens is delivered after the next start.
            server.stop()
            await server.close_all_connections()


class UpdateHandler(RequestHandler):
    """One update: 403 for whoever is not Telegram, 400 for what is no update, 200 once it is kept, 503 where it
    cannot be kept just now."""

    def initialize(self, bot: Bot, keeper: UpdateKeeper, password: str) -> None:
        """What the door needs."""
        self._bot, self._keeper, self._password = bot, keeper, password

    async def post(self) -> None:
        """An update arrives."""
        if not hmac.compare_digest(self.request.headers.get(WEBHOOK_SECRET_HEADER, "").encode(), self._password.encode()):
            self._send_status(403)
            return
        update = self._read_update()
        if update is None:
            self._send_status(400)
            return
        try:
            await self._keeper.save_updates([update])
        except DatabaseAway as no:
            log.warning("an update could not be kept: Telegram brings it again", why=str(no))
            self._send_status(503)
            return
        self._send_status(200)
        await self._keeper.answer_at_once(update)

    def _read_update(self) -> Mapping[str, Any] | None:
        try:
            raw: Mapping[str, Any] = json.loads(self.request.body)
            Update.de_json(dict(raw), self._bot)
            return raw
        except (ValueError, TypeError, KeyError, AttributeError) as no:
            log.warning("this is no update", why=type(no).__name__)
            return None

    def _send_status(self, status: int) -> None:
        self.set_status(status)
        self.finish()
