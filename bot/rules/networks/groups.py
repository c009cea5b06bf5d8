"""A group or channel and its network: linked, left, or no longer to be written to; the animators read what to do."""

from __future__ import annotations

from datetime import datetime

from bot.rules.animators import notices
from bot.views.digests import digest_days
from storage.notes.saying import Saying
from storage.people.prefs import Prefs
from storage.tables import Chat, Network
from storage.work import Work


def link_chat(work: Work, chat: Chat, network: Network, by: int, now: datetime, thread: int | None = None) -> None:
    """From now on it reads that network's digest, in the network's first language; a forum in the thread where that was
    asked for."""
    work.enter(network.id)
    chat.topic = thread
    chat.network_id, chat.language = network.id, network.languages[0]
    network.digest_due = network.digest_due or digest_days.find_next_digest(Prefs(), network, now)
    work.history.add_entry("link", f"chat:{chat.id}", by, now, chat.title)


def unlink_chat(work: Work, chat: Chat, by: int | None, now: datetime) -> None:
    """It reads nothing any more."""
    work.enter(chat.network_id)
    work.history.add_entry("unlink", f"chat:{chat.id}", by, now, chat.title)
    chat.network_id = chat.topic = None


def report_lost_chat(work: Work, telegram_id: int, *, gone: bool, now: datetime) -> None:
    """A message did not get through for good: Boucle is not there any more, or may not write."""
    chat = work.groups.find_chat(telegram_id)
    if chat is not None and chat.network_id is not None:
        tell_chat_animators(work, chat, "group-removed" if gone else "group-muted", now)
        if gone:
            unlink_chat(work, chat, None, now)


def tell_chat_animators(work: Work, chat: Chat, key: str, now: datetime) -> None:
    """The animators of its network read what happened and what to do, each once a day."""
    saying = Saying(key, {"title": chat.title, "kind": chat.kind.value})
    with work.inside(chat.network_id):
        notices.tell_animators(work, saying, f"{key}:{chat.id}", now, anew=f"{now:%Y-%m-%d}")
