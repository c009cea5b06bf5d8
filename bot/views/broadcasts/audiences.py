"""To whom? The question with its head counts, and the pages to tick, which change in place."""
from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import Desk
from bot.conversation.model import Refuse
from bot.views.broadcasts import audience
from bot.views.broadcasts.preview import counted
from storage.notes.saying import Button, Saying
from storage.tables.broadcast import Audience, Broadcast, Whom

PAGE = 6


def whom(desk: Desk, row: Broadcast) -> Saying:
    """The five ways to say for whom it is."""
    found = audience.heads(audience.meant(desk.work, desk.knowledge, Audience()), row.by)
    return Saying("audience-whom", counted(found), buttons=tuple(
        Button(f"audience-whom.{each}", f"a.whom.{row.id:x}.{each}", {"companies": found.companies}) for each in Whom))


def ticks(desk: Desk, row: Broadcast, page: int) -> Saying:
    """Families or activities to tick, those with most companies first. Raises Refuse for a page there never was."""
    whom, chosen = row.audience.whom, row.audience.chosen
    options = sizes(desk, row)
    listed = sorted((each for each in options if options[each] or each in chosen), key=lambda each: (-options[each], each))
    part = listed[page * PAGE:(page + 1) * PAGE]
    if not part and page:
        raise Refuse("button-gone")
    buttons = [Button(f"audience-{whom}.one", f"a.tick.{row.id:x}.{each}.{page}",
                      {"on": "yes" if each in chosen else "no", "one": each, "companies": options[each]}) for each in part]
    if page:
        buttons.append(Button("audience-pages.less", f"a.whom.{row.id:x}.{whom}.{page - 1}"))
    if (page + 1) * PAGE < len(listed):
        buttons.append(Button("audience-pages.more", f"a.whom.{row.id:x}.{whom}.{page + 1}"))
    if chosen:
        buttons.append(Button("audience-pages.done", f"a.cast.{row.id:x}.see"))
    buttons.append(Button("audience-pages.back", f"a.whom.{row.id:x}"))
    found = audience.heads(audience.meant(desk.work, desk.knowledge, row.audience), row.by)
    return Saying(f"audience-{whom}", {**counted(found), "ticked": len(chosen)}, buttons=tuple(buttons))


def sizes(desk: Desk, row: Broadcast) -> dict[str, int]:
    """How many companies would read it, for each family or activity that there is in the network."""
    everybody = audience.meant(desk.work, desk.knowledge, replace(row.audience, whom=Whom.ALL))
    return {one: audience.heads((each for each in everybody if each.company in companies), row.by).companies
            for one, companies in audience.OPTIONS[row.audience.whom](desk.work, desk.knowledge).items()}
