"""What Boucle says to what it did not expect: politely, and changing nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.model import Amended, Barred, Event, Pinned, Reached, Sent, Tapped
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables.person import Reach
from storage.work import Work


def answer_unknown_command(context: ActionContext, rest: str) -> ActionResult:
    """A command Boucle does not have."""
    return ActionResult((Saying("command-unknown"),))


def answer_gone_button(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """A button that is forged, somebody else's, or of a thing that is no more: all get the same answer."""
    return ActionResult((Saying("button-gone"),))


def answer_unexpected_event(context: ActionContext, event: Event) -> ActionResult:
    """Something that is no words and answers no question."""
    if isinstance(event, Tapped):
        return ActionResult((Saying("question-over"),))
    if isinstance(event, Sent):
        return ActionResult((Saying(f"sent-{event.medium.value}"),))
    if isinstance(event, Reached):
        return ActionResult((Saying("sent-contact"),))
    return ActionResult((Saying("sent-place" if isinstance(event, Pinned) else "sent-other"),))


def answer_amended_message(context: ActionContext, event: Amended) -> ActionResult:
    """A message was changed after it was sent: what was understood stays, and that is said once for each message."""
    context.work.outbox.owe(
        context.person,
        Saying("answer-edited"),
        once=f"edited:{context.person_id}:{event.message_id}",
        due=context.now,
        rank=Rank.ANSWER,
    )
    return ActionResult()


def warn_flooders(work: Work, lanes: Sequence[int], now: datetime) -> None:
    """More came from these people (Telegram ids) than could be heard in turn: they are told, once an hour at most."""
    for lane in lanes:
        if (person := work.people.find_person(lane)) is not None:
            work.outbox.owe(person, Saying("flood"), once=f"flood:{lane}:{now:%Y-%m-%dT%H}", due=now, rank=Rank.ANSWER)


def record_block(context: ActionContext, event: Barred) -> ActionResult:
    """The person blocked the bot, or let it in again: only their reach changes, nothing is said."""
    context.person.reach = Reach.BLOCKED if event.blocked else Reach.HERE
    return ActionResult()
