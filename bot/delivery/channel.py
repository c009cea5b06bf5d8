"""What the sender asks of whatever takes its messages, and what it may hear back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from bot.rendering.text_renderer import RenderedMessage


class UndeliverableReason(StrEnum):
    """Why a message can never be delivered to a chat."""

    BLOCKED = "blocked"
    GONE = "gone"
    REFUSED = "refused"


class Undeliverable(Exception):
    """Telegram does not take it: for good (`never`), or not before `retry_after` seconds; or the chat has another id now; or it
    was `unanswered`, so that it may have been taken all the same."""

    def __init__(
        self,
        words: str,
        *,
        never: UndeliverableReason | None = None,
        retry_after: float | None = None,
        moved_to: int | None = None,
        unanswered: bool = False,
    ) -> None:
        super().__init__(words)
        self.never, self.retry_after, self.moved_to, self.unanswered = never, retry_after, moved_to, unanswered

    @property
    def reason(self) -> str:
        """Why, in one word of ours: nothing of the message, nothing of the chat."""
        if self.never is not None:
            return self.never.value
        if self.moved_to is not None:
            return "moved"
        if self.retry_after is not None:
            return "limit"
        return "unanswered" if self.unanswered else "unreachable"

    def is_answer(self) -> bool:
        """Did Telegram say so? Otherwise it is open whether it is there at all."""
        return self.reason not in ("unanswered", "unreachable")


@dataclass(frozen=True, slots=True)
class Delivered:
    """The message as Telegram has it."""

    message_id: int | None
    kind: str


class Channel(Protocol):
    """Something that takes messages: Telegram, or a stand-in for tests."""

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        """Send a message, or change message `edits`. Raises Undeliverable."""
        ...

    async def fetch_file(self, file_id: str) -> bytes:
        """What is in a file that somebody sent. Raises Undeliverable."""
        ...
