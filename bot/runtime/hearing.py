"""What words are judged by before any question hears them, and how they press the button that they mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.model import Event, Said, Tapped, Turn
from bot.rules.leads import typed_relays
from bot.talk import sessions, yes_and_no
from matching.calendar.days import to_local_day
from matching.consent.states import SynergyState
from matching.understand.reading import Reading
from storage.notes.open_messages import OpenMessage
from storage.notes.saying import Button, Saying
from storage.tables import Talk

FindButton = Callable[[Saying], Button | None]
Heard = Event | ActionResult | Turn[Any]  # words that mean a tap, an answer that is whole, or a talk that went on


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a remark is judged by: who speaks, the talk they are in, and what they said, understood before."""

    context: ActionContext
    talk: Talk | None
    said: Said

    def put_again(self) -> tuple[Saying, ...]:
        """What was open is put once more, after something else was answered."""
        if self.talk is not None:
            return (sessions.build_talk_question(self.talk, self.context.knowledge),)
        open_ = list_answerable(self.context, yes_and_no.find_affirming_button)
        return (open_[0][0].saying,) if open_ else ()

    def read_figures(self, words: str) -> Reading:
        """What a part of the message says of a thing that it does not name."""
        today = to_local_day(self.context.now, self.context.work.networks.zone())
        return self.context.knowledge.understand_figures(words, self.context.person.language, today)


def press_button(hearing: Hearing, find: FindButton) -> Heard | None:
    """The tap that the words stand for; asked which, where two things wait for it; None where nothing does."""
    if hearing.talk is not None:
        button = find(sessions.build_talk_question(hearing.talk, hearing.context.knowledge))
        return Tapped(button.token) if button is not None else None
    if typed_relays.find_open_question(hearing.context):  # it is what the other side asked that is answered
        return None
    if not (open_ := list_answerable(hearing.context, find)):
        return None
    message, button = open_[0]
    asked = {each_button.token for each, each_button in open_ if not each.answers}  # a reminder asks what its card asked
    if not message.answers and len(asked) > 1:
        return ActionResult((Saying("remark-which"),))
    return Tapped(button.token, message.message_id)


def list_answerable(context: ActionContext, find: FindButton) -> list[tuple[OpenMessage, Button]]:
    """What a few words may answer, and by which button: what was said last, and whatever came by itself and still waits."""
    messages = context.work.open_messages.list_open(context.person, context.now)
    return [
        (message, button)
        for number, message in enumerate(messages)
        if (number == 0 or not (message.answers or _is_over(context, message))) and (button := find(message.saying)) is not None
    ]


def _is_over(context: ActionContext, message: OpenMessage) -> bool:
    """Does it ask about a lead that has ended meanwhile? Then a yes is said to something else."""
    asked = next((token for each in message.saying.buttons if (token := each.token).startswith("a.yes.")), "")
    lead = context.work.synergies.get(int(asked.split(".")[2], 16)) if asked else None
    return lead is not None and lead.state not in (SynergyState.ASKING, SynergyState.AGREED)


def is_beside_question(heard: Heard) -> bool:
    """Was something dealt with beside the open question, which is put again then? A talk begins, or one that waited is over."""
    return heard.begin is not None if isinstance(heard, ActionResult) else isinstance(heard, Turn) and heard.talk is None
