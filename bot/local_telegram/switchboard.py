"""The middle of the local Telegram: who can be reached, the ids given out, and where updates and events go."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable, Iterable
from datetime import datetime

from bot.local_telegram.audience import OpenPages
from bot.local_telegram.calls import ApiCall
from bot.local_telegram.cards import BotCard, GroupCard, Json, Phone
from bot.local_telegram.delivery import WebhookDelivery
from bot.local_telegram.errors import build_bad_request, build_forbidden
from bot.local_telegram.files import Files
from bot.local_telegram.lines import ChatLine
from bot.local_telegram.profile import Profile
from bot.local_telegram.updates import Updates


class Switchboard:
    """Everything the methods of the Bot API and the hands on the phones share."""

    def __init__(
        self, phones: Iterable[Phone], bot: BotCard, now: Callable[[], datetime], groups: Iterable[GroupCard] = ()
    ) -> None:
        self.bot = bot
        self.bot_user = bot.to_user()
        self.now = now
        self.lines = {phone.telegram_id: ChatLine.open_for_phone(phone) for phone in phones}
        self.lines |= {group.telegram_id: ChatLine.open_for_group(group) for group in groups}
        self.files = Files()
        self.updates = Updates()
        self.profile = Profile(bot.first_name)
        self.audience = OpenPages(now)
        self.ids = itertools.count(int(time.time() * 1000))
        self.taps: dict[str, tuple[int, int, datetime]] = {}
        self.queries: dict[str, tuple[int, datetime, Json]] = {}
        self.found: dict[str, list[Json]] = {}
        self.webhook: WebhookDelivery | None = None

    def read_seconds(self) -> int:
        """Give the clock as the Bot API writes dates."""
        return int(self.now().timestamp())

    def find_line(self, call: ApiCall) -> ChatLine:
        """Find the chat a call is about. Raises ApiRefusal when there is none."""
        if not call.read_text("chat_id"):
            raise build_bad_request("chat_id is empty")
        line = self.lines.get(call.read_number("chat_id"))
        if line is None:
            raise build_bad_request("chat not found")
        return line

    def find_reachable_line(self, call: ApiCall) -> ChatLine:
        """Find the chat a call writes to. Raises ApiRefusal when the person never wrote or blocked the bot."""
        line = self.find_line(call)
        if line.group is not None and not line.wrote:
            raise build_forbidden(
                f"bot {'was kicked from' if line.blocked else 'is not a member of'} the {line.chat['type']} chat"
            )
        if line.blocked:
            raise build_forbidden("bot was blocked by the user")
        if not line.wrote:
            raise build_forbidden("bot can't initiate conversation with a user")
        return line

    def show_message(self, line: ChatLine, message: Json) -> None:
        """Keep a new or edited message in its chat and show it on the open pages."""
        line.keep_message(message)
        self.audience.tell("message", phone=line.phone.telegram_id, message=message)
