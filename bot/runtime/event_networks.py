"""In which network an event is heard: a button carries its row, the row its network; a message and a question carry theirs.
Where the speaker stands counts for everything else. The right is asked there, from the seat the speaker has there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.context.action_context import ROW_PATTERN, ActionContext, enter_network
from bot.conversation.model import Said, Tapped
from storage.tables import (
    Authorisation,
    Barrier,
    BehalfChange,
    Broadcast,
    BroadcastCall,
    Call,
    Company,
    Declaration,
    DistanceLimit,
    Hint,
    Introduction,
    Invitation,
    Lesson,
    ListUpload,
    PermanentTaker,
    Project,
    Question,
    Story,
    StoryOffer,
    Synergy,
    Talk,
    Wish,
    Workshop,
    WorkshopCard,
    WorkshopEntry,
)

_ROW_VERBS: Mapping[type[Any], str] = {
    Declaration: "publish collector rules discreet blur photo edit change forget turn see keep pause reopen renew withdraw "
    "retire amend snap all show code origin still farther wait mediate interest look aside held word means misread neighbour "
    "same foodfirst skip theirs broker fate fates classify",
    Synergy: "card yes stand several queue ask no because later within contract stuck pool organise approach",
    Question: "respond",
    Introduction: "stage vouch died spare exchange follow story",
    Story: "voice",
    StoryOffer: "retell",
    Talk: "resume drop",
    Company: "mate site confirm personal sheet merge rouse",
    BehalfChange: "undo",
    Project: "project",
    Invitation: "uninvite",
    Broadcast: "cast urgent lead coming course whom tick",
    BroadcastCall: "rung",
    Lesson: "unlearn",
    Hint: "hint",
    PermanentTaker: "taker",
    Authorisation: "permit",
    Wish: "unwish",
    Barrier: "readmit",
    DistanceLimit: "unlimit",
    ListUpload: "upload listed column",
    Workshop: "workshop attend",
    WorkshopCard: "hand screen",
    WorkshopEntry: "entry",
    Call: "calls willing absent passed answered reach unwilling accord grounds page ring ringback",
}
BUTTON_ROWS: Mapping[str, type[Any]] = {verb: table for table, verbs in _ROW_VERBS.items() for verb in verbs.split()}
# Their first argument is no row of one network: the message they stand under says where they were shown.
_ROWLESS = (
    "go way who lang propose want nothing mine around prefs tune set erase stay rest unrest invite unveil dismiss resign "
    "write reply settle alter announce board exchanges shares year usual expense ticked takers workshops known permits "
    "report evaluate export"
)
ROWLESS_VERBS = frozenset(_ROWLESS.split())
# They name the network they lead to.
LEADING_VERBS = frozenset(("network", "speak", "channel"))


def enter_event_network(context: ActionContext, talk: Talk | None, event: object) -> ActionContext:
    """The same speaker, in the network that this event is a matter of, as whom they are there."""
    return enter_network(context, _find_network(context, talk, event))


def return_to_standing(context: ActionContext) -> ActionContext:
    """The same speaker where they stand: a new sentence in the middle of a question is about that."""
    return enter_network(context, context.person.network_id)


def _find_network(context: ActionContext, talk: Talk | None, event: object) -> int | None:
    if isinstance(event, Said) and event.text.startswith("/"):
        return context.person.network_id
    if isinstance(event, Tapped) and event.token.startswith("a."):
        return _find_button_network(context, event) or context.person.network_id
    return talk.network_id if talk is not None else None


def _find_button_network(context: ActionContext, tap: Tapped) -> int | None:
    _, verb, *args = tap.token.split(".")
    if (row := BUTTON_ROWS.get(verb)) is not None and args and ROW_PATTERN.fullmatch(args[0]):
        network = context.work.seats.find_row_network(context.person_id, row, int(args[0], 16))
        if network is not None:
            return network
    if verb in LEADING_VERBS or tap.message_id is None:
        return None
    return context.work.seats.find_message_network(context.person_id, tap.message_id)
