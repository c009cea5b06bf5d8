"""What was understood of a sentence, on one line, before anything is asked."""

from __future__ import annotations

from bot.context.action_context import TalkRequest
from bot.conversation.flows.declare import DECLARE_FLOW, Declaring, Unfinished
from bot.conversation.model import TalkProgress
from matching.vocabulary import Kind, Side
from storage.notes.saying import Saying


def list_heard_lines(begin: TalkRequest, *, corrected: bool = False) -> tuple[Saying, ...]:
    """The line, where the talk still has a question and knows already what it is about; and the further things of a
    message, once, when it begins: not where what was heard is only `corrected`."""
    said = begin.answers
    if not isinstance(said, Declaring) or said.resource is None:
        return ()
    if DECLARE_FLOW.find_next_step(TalkProgress("declare", said, begin.answered, begin.heard)) is None:
        return ()
    return (build_thing_line(said, "declare-heard"), *(() if corrected or said.before else list_also_lines(said.more)))


def list_also_lines(things: tuple[Unfinished, ...]) -> tuple[Saying, ...]:
    """« Je note aussi … », for each thing that comes at its turn."""
    return tuple(Saying("declare-also", {"resource": _name_thing(each)}) for each in things)


def _name_thing(unfinished: Unfinished) -> str:
    named = unfinished.said.resource
    return (named.id or named.words) if named is not None else unfinished.heard or ""


def build_thing_line(said: Declaring, key: str) -> Saying:
    """What was understood of one thing, said by the sentence `key`."""
    quantity = said.amount.quantity if said.amount else None
    named = said.resource
    return Saying(
        key,
        {
            "resource": (named.id or named.words) if named else "",
            "low": quantity.low if quantity else 0,
            "high": quantity.high if quantity else 0,
            "unit": quantity.unit if quantity else "",
            "rhythm": (quantity.rhythm if quantity else None) or said.rhythm or "",
            "every": quantity.every if quantity and quantity.rhythm else said.every,
            "price": said.price or "",
            "kind": _choose_verb(said),
            "first": said.season.first if said.season else 0,
            "last": said.season.last if said.season else 0,
            "degrees": said.temperature_c or 0,
            "bars": said.pressure_bar or 0,
        },
    )


def _choose_verb(said: Declaring) -> str:
    if said.kind is Kind.SHARE:
        return (said.side or Side.TOGETHER).value
    return said.kind.value if said.kind else "unsaid"
