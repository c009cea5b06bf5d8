"""A talk as it is kept between two messages: sealed JSON that only its flow's dataclass can read."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic

from pydantic import TypeAdapter

from bot.conversation.engine import Flow
from bot.conversation.model import Talk
from bot.conversation.steps import A


@dataclass(frozen=True, slots=True)
class Kept(Generic[A]):
    """What of a talk outlives the moment."""

    answers: A
    answered: tuple[str, ...] = ()
    heard: str | None = None


def seal(flow: Flow[Any], talk: Talk) -> str:
    """The talk as JSON."""
    return _codec(flow.answers).dump_json(Kept(talk.answers, talk.answered, talk.heard)).decode()


def unseal(flow: Flow[Any], sealed: str, asked: int) -> Talk:
    """The talk in that JSON; `asked` is the number of its open question. Raises pydantic's ValidationError."""
    kept = _codec(flow.answers).validate_json(sealed)
    return Talk(flow.name, kept.answers, kept.answered, kept.heard, asked)


def _codec(answers: Any) -> TypeAdapter[Kept[Any]]:
    if answers not in _CODECS:
        _CODECS[answers] = TypeAdapter(Kept[answers])
    return _CODECS[answers]


_CODECS: dict[Any, TypeAdapter[Kept[Any]]] = {}
