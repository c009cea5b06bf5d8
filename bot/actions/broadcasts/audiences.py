"""For whom an announcement is: all, by family or activity in ticks, around a place, or those whom a resource concerns."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import unsent
from bot.context.action_context import Begin, Desk, Done
from bot.conversation.flows.broadcast_area import Surrounding
from bot.conversation.flows.broadcast_resource import Concerning
from bot.conversation.model import Refuse
from bot.views.broadcasts import audiences as views
from bot.views.broadcasts import preview
from storage.tables.broadcast import Audience, Broadcast, Whom

MOST_PAGES = 100
TICKED = (Whom.FAMILY, Whom.ACTIVITY)


def whom(desk: Desk, args: Sequence[str]) -> Done:
    """The ways to say it, or one of them: at once, by ticks, or by a question."""
    row, way = unsent(desk, args[:1]), args[1] if len(args) > 1 else ""
    if not way:
        return Done((views.whom(desk, row),), instead=True)
    if way not in tuple(Whom):
        raise Refuse("button-gone")
    chosen = Whom(way)
    if chosen in TICKED:
        page = _page(args[2]) if len(args) > 2 else 0
        if row.audience.whom is not chosen:
            row.audience = Audience(chosen)
        return Done((views.ticks(desk, row, page),), instead=True)
    if chosen is Whom.AROUND:
        network = desk.work.networks.here()
        return Done(begin=Begin("vicinity", Surrounding(row.id, (network.lat, network.lon))))
    if chosen is Whom.CONCERNED:
        return Done(begin=Begin("concern", Concerning(row.id)))
    return _for(desk, row, Audience())


def tick(desk: Desk, args: Sequence[str]) -> Done:
    """One family or activity more, or less; the page it stands on shows it, with what that makes."""
    row = unsent(desk, args[:1])
    if len(args) != 3 or row.audience.whom not in TICKED or args[1] not in views.sizes(desk, row):
        raise Refuse("button-gone")
    ticked = set(row.audience.chosen) ^ {args[1]}
    row.audience = replace(row.audience, chosen=tuple(sorted(ticked)))
    return Done((views.ticks(desk, row, _page(args[2])),), instead=True)


def vicinity(desk: Desk, said: Surrounding) -> Done:
    """Those around a place."""
    row = unsent(desk, (f"{said.broadcast:x}",))
    if said.place is None:
        raise Refuse("button-gone")
    return _for(desk, row, Audience(Whom.AROUND, place=said.place.name, lat=said.place.lat, lon=said.place.lon, km=said.km))


def concern(desk: Desk, said: Concerning) -> Done:
    """Those whom a resource concerns."""
    row = unsent(desk, (f"{said.broadcast:x}",))
    if said.resource is None or said.resource.id is None:
        raise Refuse("button-gone")
    return _for(desk, row, Audience(Whom.CONCERNED, (said.resource.id, said.side)))


def _for(desk: Desk, row: Broadcast, chosen: Audience) -> Done:
    row.audience = chosen
    return Done(preview.preview(desk.work, desk.knowledge, row, desk.now))


def _page(code: str) -> int:
    if not (code.isascii() and code.isdigit()) or int(code) > MOST_PAGES:
        raise Refuse("button-gone")
    return int(code)
