"""A talk as it is kept between two messages: sealed JSON that only its flow's dataclass can read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic

from pydantic import TypeAdapter

from bot.conversation.engine import Flow
from bot.conversation.model import A, TalkProgress
from bot.conversation.retired_answers import update_kept_answers


class UnreadableTalk(Exception):
    """What is kept of a talk is not what this release keeps; the message names its flow, never what was answered."""


@dataclass(frozen=True, slots=True)
class SealedTalk(Generic[A]):
    """What of a talk outlives the moment."""

    answers: A
    answered: tuple[str, ...] = ()
    heard: str | None = None
    tries: int = 0


def seal_talk(flow: Flow[A], talk: TalkProgress[A]) -> str:
    """The talk as JSON."""
    return _find_codec(flow.answers).dump_json(SealedTalk(talk.answers, talk.answered, talk.heard, talk.tries)).decode()


def unseal_talk(flow: Flow[A], sealed: str, asked: int) -> TalkProgress[A]:
    """The talk in that JSON; `asked` is the number of its open question. Raises UnreadableTalk."""
    try:
        kept = _find_codec(flow.answers).validate_json(update_kept_answers(flow.name, sealed))
    except (ValueError, LookupError, TypeError, AttributeError):  # a ValidationError would repeat what was typed
        raise UnreadableTalk(f"a talk of {flow.name} cannot be read") from None
    return TalkProgress(flow.name, kept.answers, kept.answered, kept.heard, asked, kept.tries)


def _find_codec(answers: Any) -> TypeAdapter[SealedTalk[Any]]:
    if answers not in _CODECS:
        _CODECS[answers] = TypeAdapter(SealedTalk[answers])
    return _CODECS[answers]


_CODECS: dict[Any, TypeAdapter[SealedTalk[Any]]] = {}
