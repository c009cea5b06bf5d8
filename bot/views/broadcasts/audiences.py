"""To whom? The question with its head counts, and the pages to tick, which change in place."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.views.board.paging import build_page_turns, cut_page
from bot.views.broadcasts import audience
from bot.views.broadcasts.preview import describe_heads
from storage.notes.saying import Button, Saying
from storage.tables.broadcast import Audience, Broadcast, Whom

_PAGE_SIZE = 6


def build_audience_question(context: ActionContext, broadcast: Broadcast) -> Saying:
    """The five ways to say for whom it is."""
    found = audience.count_readers(audience.find_readers(context.work, context.knowledge, Audience()), broadcast.by)
    return Saying(
        "audience-whom",
        describe_heads(found),
        buttons=tuple(
            Button(f"audience-whom.{each}", f"a.whom.{broadcast.id:x}.{each}", {"companies": found.companies}) for each in Whom
        ),
    )


def build_tick_screen(context: ActionContext, broadcast: Broadcast, page: int) -> Saying:
    """Families or activities to tick, those with most companies first."""
    whom, chosen = broadcast.audience.whom, broadcast.audience.chosen
    options = count_audience_sizes(context, broadcast)
    listed = sorted((each for each in options if options[each] or each in chosen), key=lambda each: (-options[each], each))
    shown = cut_page(listed, page, _PAGE_SIZE)
    buttons = [
        Button(
            f"audience-{whom}.one",
            f"a.tick.{broadcast.id:x}.{each}.{shown.number}",
            {"on": "yes" if each in chosen else "no", "one": each, "companies": options[each]},
        )
        for _, each in shown.lines
    ]
    buttons += build_page_turns("audience-pages", shown, lambda number: f"a.whom.{broadcast.id:x}.{whom}.{number}")
    if chosen:
        buttons.append(Button("audience-pages.done", f"a.cast.{broadcast.id:x}.see"))
    buttons.append(Button("audience-pages.back", f"a.whom.{broadcast.id:x}"))
    found = audience.count_readers(audience.find_readers(context.work, context.knowledge, broadcast.audience), broadcast.by)
    return Saying(f"audience-{whom}", {**describe_heads(found), "ticked": len(chosen)}, buttons=tuple(buttons))


def count_audience_sizes(context: ActionContext, broadcast: Broadcast) -> dict[str, int]:
    """How many companies would read it, for each family or activity that there is in the network."""
    everybody = audience.find_readers(context.work, context.knowledge, replace(broadcast.audience, whom=Whom.ALL))
    return {
        one: audience.count_readers((each for each in everybody if each.company in companies), broadcast.by).companies
        for one, companies in audience.AUDIENCE_OPTIONS[broadcast.audience.whom](context.work, context.knowledge).items()
    }
