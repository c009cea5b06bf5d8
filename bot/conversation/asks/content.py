"""What is to be announced: words, a photo or a document, with words under it or without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.conversation.model import A, Event, Medium, Retry, Said, Sent, TalkProgress
from bot.conversation.steps import Step
from matching.knowledge import Knowledge

# Telegram takes 4096 signs, and 1024 under a picture; who speaks and the button that was pressed stand below.
LONGEST_BROADCAST, LONGEST_CAPTION = 3800, 800


@dataclass(frozen=True, slots=True)
class BroadcastMessage:
    """The words, and Telegram's file id of a picture or document."""

    text: str = ""
    picture: str | None = None
    document: str | None = None


@dataclass(frozen=True, kw_only=True)
class AskContent(Step[A]):
    """Answered with a `BroadcastMessage`; any words are one, whatever else they might mean."""

    verbatim: bool = True

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if isinstance(event, Said):
            return BroadcastMessage(require_fitting_text(event.text.strip(), LONGEST_BROADCAST, "long"))
        if not isinstance(event, Sent) or event.file_id is None:
            raise Retry("kind", again=False)
        caption = require_fitting_text((event.caption or "").strip(), LONGEST_CAPTION, "caption")
        if event.medium is Medium.PHOTO:
            return BroadcastMessage(caption, picture=event.file_id)
        return BroadcastMessage(caption, document=event.file_id)


def require_fitting_text(text: str, longest: int, key: str) -> str:
    """The text, where Telegram will take it. Raises Retry. Telegram counts UTF-16 units."""
    length = len(text.encode("utf-16-le")) // 2
    if length > longest:
        raise Retry(key, again=False, length=length, longest=longest)
    return text
