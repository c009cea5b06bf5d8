"""Files that go through the page: a photo or document picked on a phone, and what the bot sent, to be seen."""

from __future__ import annotations

from tornado.web import HTTPError, RequestHandler

from bot.local_telegram import hands
from bot.local_telegram.calls import Upload
from bot.local_telegram.errors import ApiRefusal
from bot.local_telegram.switchboard import Switchboard


class AttachmentHandler(RequestHandler):
    """A photo or document picked on the page; `copies` are a photo's sizes made by the browser, small to large."""

    def initialize(self, board: Switchboard) -> None:
        self.board = board

    def post(self, phone: str) -> None:
        if self.request.headers.get("Origin", "") not in ("", f"http://{self.request.host}"):
            raise HTTPError(403)
        files = {
            name: [Upload(file.filename, file.content_type, file.body) for file in found]
            for name, found in self.request.files.items()
        }
        caption = self.get_body_argument("caption", "")
        try:
            if "copies" in files:
                hands.share_photo(self.board, int(phone), files["copies"], caption)
            else:
                hands.share_document(self.board, int(phone), files["document"][0], caption)
        except (ValueError, ApiRefusal) as wrong:
            raise HTTPError(400, reason="refused") from wrong


class MediaHandler(RequestHandler):
    """A photo shown on the page, or a document opened from it."""

    def initialize(self, board: Switchboard) -> None:
        self.board = board

    def get(self, file_id: str) -> None:
        stored = self.board.files.get(file_id)
        if stored is None:
            raise HTTPError(404)
        inline = stored.mime.startswith("image/") and "svg" not in stored.mime
        self.set_header("Content-Type", stored.mime)
        self.set_header("X-Content-Type-Options", "nosniff")
        if not inline:
            self.set_header("Content-Disposition", "attachment")
        self.finish(stored.body)
