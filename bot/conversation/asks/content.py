"""What is to be announced: words, a photo or a document, with words under it or without; and the page that a button leads to:
a web address that begins with https://, and nothing that hides where it goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bot.conversation.model import A, Event, Medium, Retry, Said, Sent, TalkProgress
from bot.conversation.steps import Step
from matching.knowledge import Knowledge

# Telegram takes 4096 signs, and 1024 under a picture; who speaks and the button that was pressed stand below.
LONGEST_BROADCAST, LONGEST_CAPTION = 3800, 800
_LONGEST_LINK = 512
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.ASCII)


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


@dataclass(frozen=True, kw_only=True)
class AskWebLink(Step[A]):
    """Answered with the address."""

    verbatim: bool = True

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if not isinstance(event, Said) or find_link_host(event.text.strip()) is None:
            raise Retry("wrong", again=False)
        return event.text.strip()


def find_link_host(link: str) -> str | None:
    """The site that an address leads to ("agglo.example"); None for what is no such address: without https, with a name or
    password in it, with a number instead of a site, or with spaces."""
    if len(link) > _LONGEST_LINK or not link.isascii() or not link.isprintable() or set(link) & set(' "<>\\'):
        return None
    try:
        parts = urlsplit(link)
        host = (parts.hostname or "").lower()
        standard = parts.port in (None, 443)
    except ValueError:
        return None
    if parts.scheme != "https" or parts.username is not None or not standard or not _HOST.fullmatch(host):
        return None
    return host.removeprefix("www.")
