"""Calls about what was announced to all: whom Telegram does not reach, and what to say, word for word."""

from __future__ import annotations

from textwrap import shorten

from bot.context.action_context import ActionContext
from bot.views.broadcasts.preview import INVITATION
from bot.views.companies.sheets import build_sheet_button
from storage.notes.saying import Button, Press, Saying
from storage.tables import BroadcastCall

_LONGEST_WORDS = 700


def build_next_announced_call(context: ActionContext, after: int = 0) -> Saying | None:
    """The next of them, behind call number `after`; None where nobody is left to ring."""
    calls = [each for each in context.work.guests.list_due_calls(context.now) if each.id > after]
    return _build_card(context, calls[0], len(calls)) if calls else None


def _build_card(context: ActionContext, call: BroadcastCall, count: int) -> Saying:
    company = context.work.companies.get(call.company_id)
    broadcast = context.work.broadcasts.get(call.broadcast_id)
    people = sorted(context.work.memberships.list_people(call.company_id), key=lambda person: not person.contact)
    name, contact = (people[0].name, people[0].contact or "") if people else ("", "")
    known = "all" if name and contact else "number" if contact else "name" if name else "nobody"
    invites = broadcast is not None and broadcast.content.leads == INVITATION
    verbs = ("comes", "absent") if invites else ("told",)
    words = shorten(broadcast.content.text, _LONGEST_WORDS, placeholder="…") if broadcast is not None else ""
    said = Saying("announced-call-words", {"words": words or "none", "invites": "yes" if invites else "no"})
    return Saying(
        "announced-call",
        {"company": company.name, "place": company.place, "person": name, "contact": contact, "known": known, "count": count},
        parts=(said,),
        buttons=(
            *(Button(f"announced-call.{verb}", f"a.rung.{call.id:x}.{verb}") for verb in verbs),
            Button("call-whom.absent", f"a.rung.{call.id:x}.missed{call.tries}"),
            Button("call-whom.skip", f"a.rung.{call.id:x}.later"),
            *((Button("call-whom.number", contact, press=Press.COPY),) if contact and "@" not in contact else ()),
            build_sheet_button(company.id, company.name),
        ),
    )
