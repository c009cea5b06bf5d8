"""The page of phones: what it is sent when it opens, and what its buttons do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tornado.web import RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from bot.local_telegram import hands
from bot.local_telegram.cards import GroupCard, Json
from bot.local_telegram.errors import ApiRefusal
from bot.local_telegram.lines import ChatLine
from bot.local_telegram.pushes import Pushes
from bot.local_telegram.switchboard import Switchboard

WEB_FOLDER = Path(__file__).parent / "web"
_MESSAGES_SHOWN = 300
"""Messages of each chat that a page shows when it opens."""
_SAFE_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_GESTURES: dict[str, Callable[[Switchboard, int, Json], Any]] = {
    "say": lambda board, phone, asked: hands.type_text(
        board, phone, str(asked["text"]), int(asked.get("by", 0)), int(asked.get("topic", 0))
    ),
    "start": lambda board, phone, asked: hands.press_start(board, phone),
    "tap": lambda board, phone, asked: hands.tap_button(
        board, phone, int(asked["id"]), str(asked["data"]), int(asked.get("by", 0))
    ),
    "contact": lambda board, phone, asked: hands.share_contact(board, phone),
    "location": lambda board, phone, asked: hands.share_location(board, phone),
    "voice": lambda board, phone, asked: hands.share_voice(board, phone),
    "sticker": lambda board, phone, asked: hands.share_sticker(board, phone),
    "visit": lambda board, phone, asked: hands.open_bot_link(board, int(asked.get("by", 0)) or phone, str(asked["payload"])),
    "seat": lambda board, phone, asked: hands.seat_bot(board, phone, int(asked["by"]), bool(asked["here"])),
    "inline": lambda board, phone, asked: hands.ask_inline(
        board, phone, str(asked["query"]), str(asked.get("offset", "")), int(asked.get("by", 0))
    ),
    "choose": lambda board, phone, asked: hands.choose_result(
        board, phone, str(asked["query"]), str(asked["result"]), int(asked.get("by", 0)), int(asked.get("topic", 0))
    ),
    "block": lambda board, phone, asked: hands.block_bot(board, phone, bool(asked["blocked"])),
}


def describe_phone(board: Switchboard, line: ChatLine) -> Json:
    """Give all that a page shows of one phone."""
    phone = line.phone
    return {
        "id": phone.telegram_id, "first_name": phone.first_name, "last_name": phone.last_name, "title": phone.title,
        "language": phone.language, "wrote": line.wrote, "blocked": line.blocked, "keyboard": line.keyboard,
        "pinned": line.pinned, "has_number": bool(phone.phone_number), "has_place": phone.lat is not None,
        "bot": board.profile.find_words("name", phone.language),
        "description": board.profile.find_words("description", phone.language),
        "commands": board.profile.find_menu(phone.telegram_id, phone.language),
        "room": _describe_room(board, line.group) if line.group is not None else None,
        "messages": list(line.messages.values())[-_MESSAGES_SHOWN:],
    }  # fmt: skip


def _describe_room(board: Switchboard, group: GroupCard) -> Json:
    return {
        "kind": group.kind.value,
        "members": [{"id": each, "first_name": board.lines[each].phone.first_name} for each in group.members],
        "administrators": group.administrators,
        "topics": [{"id": number, "title": title} for number, title in group.topics.items()],
    }


class PageSocket(WebSocketHandler):
    """An open page: first the whole picture, then one event after the other."""

    def initialize(self, board: Switchboard, pushes: Pushes) -> None:
        self.board = board
        self.pushes = pushes

    def open(self, *args: str, **kwargs: str) -> None:
        self.board.audience.listeners.add(self)
        self.send_picture()

    def on_close(self) -> None:
        self.board.audience.listeners.discard(self)

    def show_event(self, event: str) -> None:
        """Send an event to the page, unless it was closed just now."""
        try:
            self.write_message(event)
        except WebSocketClosedError:
            self.on_close()

    def send_picture(self) -> None:
        """Send the whole picture."""
        phones = [describe_phone(self.board, line) for line in self.board.lines.values()]
        facts = {"phones": phones, "pushes": self.pushes.labels, "busy": self.pushes.is_busy}
        self.show_event(self.board.audience.format_event("picture", username=self.board.bot.username, **facts))

    def send_clock(self) -> None:
        """Send the time it is now."""
        self.show_event(self.board.audience.format_event("clock"))

    def on_message(self, message: str | bytes) -> None:
        asked = json.loads(message)
        own: dict[str, Callable[[], None]] = {
            "picture": self.send_picture,
            "clock": self.send_clock,
            "push": lambda: self.pushes.press(int(asked["index"])),
        }
        gesture = _GESTURES.get(asked["do"])
        if gesture is None:
            own[asked["do"]]()
            return
        try:
            gesture(self.board, int(asked["phone"]), asked)
        except (ValueError, ApiRefusal) as wrong:
            self.show_event(self.board.audience.format_event("oops", phone=asked["phone"], text=str(wrong)))


class PageHandler(RequestHandler):
    """The page itself."""

    def get(self) -> None:
        for name, value in _SAFE_HEADERS.items():
            self.set_header(name, value)
        self.finish((WEB_FOLDER / "page.html").read_bytes())
