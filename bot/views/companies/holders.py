"""« Qui a des palettes ? », from whoever animates: the companies by name, each with its announcement."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.companies.sheets import describe_announcement
from bot.views.companies.their_declarations import build_their_token
from matching.calendar.days import to_local_day
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying
from storage.tables.declaration import DeclarationState

_MOST_SHOWN = 8
_ALIVE = (DeclarationState.OPEN, DeclarationState.HELD, DeclarationState.PAUSED, DeclarationState.ASLEEP)
_OFFERED = (Kind.OFFER, Kind.SHARE)


def build_holder_list(context: ActionContext, thing_words: str, *, seeking: bool) -> Saying | None:
    """Who has it or what can serve as it, or who looks for it; None where nobody knows what it is."""
    today = to_local_day(context.now, context.work.networks.zone())
    reading = context.knowledge.understand_text(thing_words, context.person.language, today)
    if not reading.guesses:
        return None
    resource = reading.guesses[0].resource
    about = context.knowledge.scorer.list_about(resource)
    wanted = about.needs if seeking else about.offers
    kinds = (Kind.NEED,) if seeking else _OFFERED
    rows = context.work.company_sheets.list_announced_about(tuple(sorted(wanted)), kinds, _ALIVE, _MOST_SHOWN)
    facts = {"resource": resource, "seeking": "yes" if seeking else "no", "count": len(rows)}
    return Saying(
        "holders" if rows else "holders-none",
        facts,
        parts=tuple(
            Saying("holders-line", {**describe_announcement(row), "n": n, "company": company.name, "place": company.place})
            for n, (row, company) in enumerate(rows, 1)
        ),
        buttons=tuple(Button("theirs-line.see", build_their_token(row), {"n": n}) for n, (row, _) in enumerate(rows, 1)),
    )
