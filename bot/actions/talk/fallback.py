"""What Boucle says to what it did not expect: politely, and changing nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.draft_picture import Picturing
from bot.conversation.model import Amended, Barred, Event, Medium, Pinned, Reached, Sent, Tapped
from bot.rules.imports import arriving_lists
from bot.rules.networks import newcomers
from bot.views.declarations import draft_batches
from bot.views.declarations.found_around import AroundQuery
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
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
        return _answer_medium(context, event)
    if isinstance(event, Reached):
        return ActionResult((Saying("sent-contact"),))
    return _answer_position(context, event) if isinstance(event, Pinned) else ActionResult((Saying("sent-other"),))


def _answer_medium(context: ActionContext, sent: Sent) -> ActionResult:
    """An animator's list is read; a photo while the card of a draft is open is the draft's, once its author has looked at
    it again."""
    if context.work.has_network and (listed := arriving_lists.receive_list(context, sent)) is not None:
        return ActionResult((listed,))
    shown = draft_batches.find_open_drafts(context) if context.work.has_network else ()
    draft = shown[0] if len(shown) == 1 else None
    if draft is None or sent.medium not in (Medium.PHOTO, Medium.FILE):
        return ActionResult((Saying(f"sent-{sent.medium.value}"),))
    if sent.medium is Medium.FILE or sent.file_id is None:
        return ActionResult((Saying("picture-photo-not-a-photo"),), TalkRequest("picture", Picturing(draft=draft.id)))
    return ActionResult(begin=TalkRequest("picture", Picturing(draft=draft.id, offered=sent.file_id)))


def _answer_position(context: ActionContext, pin: Pinned) -> ActionResult:
    """Where somebody is says where to look around: around their company, or around there once it has a name."""
    if context.company is not None:
        return ActionResult(
            (Saying("sent-place-joined", buttons=(Button("sent-place-joined.around", AroundQuery().build_token(0)),)),)
        )
    if not context.work.has_network:
        return ActionResult((Saying("sent-place"),))
    _, begin = newcomers.request_joining(context, place=context.knowledge.gazetteer.find_nearest(pin.lat, pin.lon))
    return ActionResult((Saying("sent-place-first"),), begin)


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


def warn_flooders(work: Work, lanes: Collection[int], now: datetime) -> None:
    """More came from these people (Telegram ids) than could be heard in turn: they are told, once an hour at most."""
    for lane in lanes:
        if (person := work.people.find_person(lane)) is not None:
            work.outbox.owe(person, Saying("flood"), once=f"flood:{lane}:{now:%Y-%m-%dT%H}", due=now, rank=Rank.ANSWER)


def record_block(context: ActionContext, event: Barred) -> ActionResult:
    """The person blocked the bot, or let it in again: only their reach changes, nothing is said."""
    context.person.reach = Reach.BLOCKED if event.blocked else Reach.HERE
    return ActionResult()
