"""For whom an announcement is: all, by family or activity in ticks, around a place, or those whom a resource concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_unsent_broadcast
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.broadcast_area import Surrounding
from bot.conversation.flows.broadcast_resource import Concerning
from bot.conversation.model import Refuse
from bot.views.broadcasts import audiences as views
from bot.views.broadcasts import preview
from storage.tables.broadcast import Audience, Broadcast, Whom

_MOST_PAGES = 100
_TICKABLE = (Whom.FAMILY, Whom.ACTIVITY)


def choose_audience(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The ways to say it, or one of them: at once, by ticks, or by a question."""
    row, way = require_unsent_broadcast(context, args[:1]), args[1] if len(args) > 1 else ""
    if not way:
        return ActionResult((views.build_audience_question(context, row),), instead=True)
    if way not in tuple(Whom):
        raise Refuse("button-gone")
    chosen = Whom(way)
    if chosen in _TICKABLE:
        page = _parse_page(args[2]) if len(args) > 2 else 0
        if row.audience.whom is not chosen:
            row.audience = Audience(chosen)
        return ActionResult((views.build_tick_screen(context, row, page),), instead=True)
    if chosen is Whom.AROUND:
        network = context.work.networks.find_current()
        return ActionResult(begin=TalkRequest("vicinity", Surrounding(row.id, (network.lat, network.lon))))
    if chosen is Whom.CONCERNED:
        return ActionResult(begin=TalkRequest("concern", Concerning(row.id)))
    return _set_audience(context, row, Audience())


def tick_audience(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One family or activity more, or less; the page it stands on shows it, with what that makes."""
    row = require_unsent_broadcast(context, args[:1])
    if len(args) != 3 or row.audience.whom not in _TICKABLE or args[1] not in views.count_audience_sizes(context, row):
        raise Refuse("button-gone")
    ticked = set(row.audience.chosen) ^ {args[1]}
    row.audience = replace(row.audience, chosen=tuple(sorted(ticked)))
    return ActionResult((views.build_tick_screen(context, row, _parse_page(args[2])),), instead=True)


def set_audience_around(context: ActionContext, said: Surrounding) -> ActionResult:
    """Those around a place."""
    row = require_unsent_broadcast(context, (f"{said.broadcast:x}",))
    if said.place is None:
        raise Refuse("button-gone")
    return _set_audience(
        context, row, Audience(Whom.AROUND, place=said.place.name, lat=said.place.lat, lon=said.place.lon, km=said.km)
    )


def set_audience_concerned(context: ActionContext, said: Concerning) -> ActionResult:
    """Those whom a resource concerns."""
    row = require_unsent_broadcast(context, (f"{said.broadcast:x}",))
    if said.resource is None or said.resource.id is None:
        raise Refuse("button-gone")
    return _set_audience(context, row, Audience(Whom.CONCERNED, (said.resource.id, said.side)))


def _set_audience(context: ActionContext, broadcast: Broadcast, chosen: Audience) -> ActionResult:
    broadcast.audience = chosen
    return ActionResult(preview.build_broadcast_preview(context.work, context.knowledge, broadcast, context.now))


def _parse_page(code: str) -> int:
    if not (code.isascii() and code.isdigit()) or int(code) > _MOST_PAGES:
        raise Refuse("button-gone")
    return int(code)
