"""A picture of the thing: only a Telegram photo, which carries no metadata and is passed on by its file id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.conversation.model import A, Event, Medium, Retry, Sent, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.knowledge import Knowledge


@dataclass(frozen=True, kw_only=True)
class AskPicture(Step[A]):
    """Answered with a file id, or None for "rather not"; one that was `offered` is looked at once more first."""

    offered: Callable[[A], str | None]

    def pick_variant(self, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        return "offered" if self.offered(talk.answers) is not None else ""

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        photo = self.offered(talk.answers)
        use = (Choice("use", photo, "picture-use"),) if photo is not None else ()
        return (*use, Choice("none", None, "picture-none"))

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if isinstance(event, Sent):
            if event.medium is Medium.PHOTO and event.file_id is not None:
                return event.file_id
            raise Retry("not-a-photo")
        return super().read_answer(event, talk, knowledge)
