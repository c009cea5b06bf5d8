"""The local Telegram put together: open it, point the bot at it, watch the phones, and play the persons in tests."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, StaticFileHandler

from bot.local_telegram import hands
from bot.local_telegram.api import ApiHandler, DownloadHandler
from bot.local_telegram.attachments import AttachmentHandler, MediaHandler
from bot.local_telegram.calls import ApiCall, Upload
from bot.local_telegram.cards import BotCard, GroupCard, Json, Phone, Push
from bot.local_telegram.faults import Faults
from bot.local_telegram.files import LARGEST_UPLOAD
from bot.local_telegram.page import WEB_FOLDER, PageHandler, PageSocket
from bot.local_telegram.pushes import Pushes
from bot.local_telegram.switchboard import Switchboard

REMEMBERED_CALLS = 20_000


class LocalTelegram:
    """A Telegram for one bot, on 127.0.0.1. `calls` remembers the latest calls of the bot, `faults` orders troubles."""

    def __init__(
        self,
        phones: Sequence[Phone],
        bot: BotCard,
        pushes: Sequence[Push],
        now: Callable[[], datetime],
        groups: Sequence[GroupCard] = (),
    ) -> None:
        self.bot = bot
        self.calls: deque[ApiCall] = deque(maxlen=REMEMBERED_CALLS)
        self._board = Switchboard(phones, bot, now, groups)
        self._pushes = Pushes(pushes, self._board.audience)
        self.faults = Faults(self._board.updates)
        self._server: HTTPServer | None = None
        self._port = 0

    @property
    def page_url(self) -> str:
        """The address of the page with the phones."""
        return f"http://127.0.0.1:{self._port}/"

    @property
    def api_url(self) -> str:
        """What python-telegram-bot takes as `base_url`."""
        return f"{self.page_url}bot"

    @property
    def file_url(self) -> str:
        """What python-telegram-bot takes as `base_file_url`."""
        return f"{self.page_url}file/bot"

    async def listen(self, port: int = 0) -> str:
        """Open the server on 127.0.0.1, on any free port when none is named; give the address of the page."""
        board, room = {"board": self._board}, LARGEST_UPLOAD + (1 << 20)
        application = Application(
            [
                (r"/bot([^/]+)/(\w+)", ApiHandler, board | {"faults": self.faults, "calls": self.calls}),
                (r"/file/bot([^/]+)/(.+)", DownloadHandler, board),
                (r"/", PageHandler),
                (r"/socket", PageSocket, board | {"pushes": self._pushes}),
                (r"/attach/(\d+)", AttachmentHandler, board),
                (r"/media/([\w-]+)", MediaHandler, board),
                (r"/web/(.*)", StaticFileHandler, {"path": str(WEB_FOLDER)}),
            ],
            log_function=lambda handler: None,
            websocket_max_message_size=1 << 20,
        )
        self._server = HTTPServer(application, max_buffer_size=room, max_body_size=room)
        sockets = bind_sockets(port, "127.0.0.1")
        self._server.add_sockets(sockets)
        self._port = int(sockets[0].getsockname()[1])
        return self.page_url

    async def close(self) -> None:
        """Close the server, the webhook and all that waits."""
        await self._pushes.stop()
        if self._board.webhook is not None:
            await self._board.webhook.stop()
        if self._server is not None:
            self._server.stop()
            await self._server.close_all_connections()

    def list_messages(self, phone_id: int) -> list[Json]:
        """Give the messages of a chat as Telegram holds them now, oldest first."""
        return list(self._board.lines[phone_id].messages.values())

    def find_keyboard(self, phone_id: int) -> Json | None:
        """Give the reply keyboard a phone shows now."""
        return self._board.lines[phone_id].keyboard

    async def say(self, phone_id: int, text: str, by: int = 0, thread: int = 0) -> Json:
        """Let a person write, or in a room `by` one of its members, in a `thread` of a forum; gives the message."""
        return hands.type_text(self._board, phone_id, text, by, thread)

    async def seat(self, room_id: int, by: int, here: bool = True) -> None:
        """Let a person add the bot to a group, forum or channel, or take it out."""
        hands.seat_bot(self._board, room_id, by, here)

    async def start(self, phone_id: int) -> Json:
        """Let a person press « Démarrer »: /start, with what their link carried."""
        return hands.press_start(self._board, phone_id)

    async def tap(self, phone_id: int, message_id: int, data: str, by: int = 0) -> str:
        """Let a person tap a button; gives the id of the tap, which the bot has to answer."""
        return hands.tap_button(self._board, phone_id, message_id, data, by)

    async def share_contact(self, phone_id: int) -> Json:
        """Let a person share their number."""
        return hands.share_contact(self._board, phone_id)

    async def share_location(self, phone_id: int) -> Json:
        """Let a person share where they are."""
        return hands.share_location(self._board, phone_id)

    async def send_photo(self, phone_id: int, picture: bytes, caption: str = "", name: str = "photo.jpg") -> Json:
        """Let a person send a photo (PNG, JPEG, GIF or WebP)."""
        return hands.share_photo(self._board, phone_id, [Upload(name, "image/jpeg", picture)], caption)

    async def send_document(self, phone_id: int, name: str, body: bytes, caption: str = "") -> Json:
        """Let a person send a file."""
        return hands.share_document(self._board, phone_id, Upload(name, "", body), caption)

    async def send_voice(self, phone_id: int) -> Json:
        """Let a person send a voice message."""
        return hands.share_voice(self._board, phone_id)

    async def send_sticker(self, phone_id: int) -> Json:
        """Let a person send a sticker."""
        return hands.share_sticker(self._board, phone_id)

    async def ask_inline(self, phone_id: int, words: str, further: str = "") -> str:
        """Let a person type the bot's name and words behind it; gives the id of the query."""
        return hands.ask_inline(self._board, phone_id, words, further)

    async def choose(self, phone_id: int, query: str, result: str) -> Json:
        """Let a person put a result into their chat; gives the message."""
        return hands.choose_result(self._board, phone_id, query, result)

    def list_found(self, query: str) -> list[Json] | None:
        """What the bot answered to a query; None before it did."""
        return self._board.found.get(query)

    async def block(self, phone_id: int, blocked: bool = True) -> None:
        """Let a person block the bot, or unblock it."""
        hands.block_bot(self._board, phone_id, blocked)

    async def queue_update(self, update_fields: Json) -> Json:
        """Queue an update of any kind; only its id is given here unless it has one."""
        return self._board.updates.put(update_fields)
