"""The refusals of the Bot API, worded as Telegram words them (tdlib/telegram-bot-api, Client.cpp)."""

from __future__ import annotations

from bot.local_telegram.cards import Json


class ApiRefusal(Exception):
    """A call that Telegram does not carry out: HTTP code, description and sometimes parameters."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def to_body(self) -> Json:
        """Give the answer the bot reads."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | {"parameters": self.parameters} if self.parameters else body


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
TAP_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


def build_bad_request(words: str) -> ApiRefusal:
    """Make the refusal of a request that makes no sense to Telegram."""
    return ApiRefusal(400, f"Bad Request: {words}")


def build_forbidden(words: str) -> ApiRefusal:
    """Make the refusal of a request this bot has no right to."""
    return ApiRefusal(403, f"Forbidden: {words}")


def build_conflict(words: str) -> ApiRefusal:
    """Make the refusal of two ways of receiving at once."""
    return ApiRefusal(409, f"Conflict: {words}")


def build_not_implemented(words: str) -> ApiRefusal:
    """Make the refusal of what Telegram can do and this one cannot; 501, since PTB takes 404 for a wrong token."""
    return ApiRefusal(501, f"Not Implemented: {words} is not in the local Telegram")


UNAUTHORIZED = ApiRefusal(401, "Unauthorized")
TOO_LARGE = ApiRefusal(413, "Request Entity Too Large")
