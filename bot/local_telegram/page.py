"""The page of phones: what it is sent when it opens, and what its buttons do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tornado.web import RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from bot.local_telegram import hands
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import Refused
from bot.local_telegram.lines import Line
from bot.local_telegram.pushes import Pushes
from bot.local_telegram.switchboard import Switchboard

WEB = Path(__file__).parent / "web"
SHOWN = 300
"""Messages of each chat that a page shows when it opens."""
SAFE = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
GESTURES: dict[str, Callable[[Switchboard, int, Json], Any]] = {
    "say": lambda board, phone, asked: hands.write(board, phone, str(asked["text"]), int(asked.get("by", 0))),
    "start": lambda board, phone, asked: hands.start(board, phone),
    "tap": lambda board, phone, asked: hands.tap(board, phone, int(asked["id"]), str(asked["data"]),
                                                  int(asked.get("by", 0))),
    "contact": lambda board, phone, asked: hands.share_contact(board, phone),
    "location": lambda board, phone, asked: hands.share_location(board, phone),
    "voice": lambda board, phone, asked: hands.send_voice(board, phone),
    "sticker": lambda board, phone, asked: hands.send_sticker(board, phone),
    "visit": lambda board, phone, asked: hands.visit(board, int(asked.get("by", 0)) or phone, str(asked["payload"])),
    "seat": lambda board, phone, asked: hands.seat(board, phone, int(asked["by"]), bool(asked["here"])),
    "block": lambda board, phone, asked: hands.block(board, phone, bool(asked["blocked"])),
}


def picture(board: Switchboard, line: Line) -> Json:
    """Give all that a page shows of one phone."""
    phone = line.phone
    return {
        "id": phone.telegram_id, "first_name": phone.first_name, "last_name": phone.last_name, "title": phone.title,
        "language": phone.language, "wrote": line.wrote, "blocked": line.blocked, "keyboard": line.keyboard,
        "pinned": line.pinned, "has_number": bool(phone.phone_number), "has_place": phone.lat is not None,
        "bot": board.profile.read("name", phone.language),
        "description": board.profile.read("description", phone.language),
        "commands": board.profile.menu(phone.telegram_id, phone.language),
        "members": [{"id": each, "first_name": board.lines[each].phone.first_name}
                    for each in (line.group.members if line.group is not None else ())],
        "messages": list(line.messages.values())[-SHOWN:],
    }  # fmt: skip


class Socket(WebSocketHandler):
    """An open page: first the whole picture, then one event after the other."""

    def initialize(self, board: Switchboard, pushes: Pushes) -> None:
        self.board = board
        self.pushes = pushes

    def open(self, *args: str, **kwargs: str) -> None:
        self.board.audience.listeners.add(self)
        self.picture()

    def on_close(self) -> None:
        self.board.audience.listeners.discard(self)

    def hear(self, event: str) -> None:
        """Send an event to the page, unless it was closed just now."""
        try:
            self.write_message(event)
        except WebSocketClosedError:
            self.on_close()

    def picture(self) -> None:
        """Send the whole picture."""
        phones = [picture(self.board, line) for line in self.board.lines.values()]
        facts = {"phones": phones, "pushes": self.pushes.labels, "busy": self.pushes.busy}
        self.hear(self.board.audience.event("picture", username=self.board.bot.username, **facts))

    def clock(self) -> None:
        """Send the time it is now."""
        self.hear(self.board.audience.event("clock"))

    def on_message(self, message: str | bytes) -> None:
        asked = json.loads(message)
        own: dict[str, Callable[[], None]] = {
            "picture": self.picture,
            "clock": self.clock,
            "push": lambda: self.pushes.press(int(asked["index"])),
        }
        gesture = GESTURES.get(asked["do"])
        if gesture is None:
            own[asked["do"]]()
            return
        try:
            gesture(self.board, int(asked["phone"]), asked)
        except (ValueError, Refused) as wrong:
            self.hear(self.board.audience.event("oops", phone=asked["phone"], text=str(wrong)))


class Page(RequestHandler):
    """The page itself."""

    def get(self) -> None:
        for name, value in SAFE.items():
            self.set_header(name, value)
        self.finish((WEB / "page.html").read_bytes())
