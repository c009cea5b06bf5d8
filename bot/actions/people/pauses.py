"""Silence until one writes again: nothing is sent, and what only this person keeps is not proposed meanwhile."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.action_context import Desk, Done
from bot.conversation.model import Barred, Event
from bot.rules.leads import matchmaking
from storage.notes.saying import Button, Saying


def rest(desk: Desk, args: Sequence[str]) -> Done:
    """Quiet from now on. The announcements of a company with colleagues go on: they have them."""
    alone = [company for company in desk.work.memberships.companies(desk.me)
             if len(desk.work.memberships.people(company.id)) == 1]
    paused = sum(desk.work.pauses.pause(company.id, desk.now) for company in alone)
    desk.person.prefs = replace(desk.person.prefs, resting=True)
    return Done((Saying("rest-begun", {"paused": paused}),))


def returned(desk: Desk, event: Event) -> tuple[Saying, ...]:
    """Whoever writes again is spoken to again; their announcements wait for a tap."""
    if not desk.person.prefs.resting or isinstance(event, Barred):
        return ()
    desk.person.prefs = replace(desk.person.prefs, resting=False)
    companies = desk.work.memberships.companies(desk.me)
    paused = sum(len(desk.work.pauses.paused(company.id)) for company in companies)
    if not paused:
        return (Saying("rest-over"),)
    return (Saying("rest-over-paused", {"paused": paused}, buttons=(Button("rest-over-paused.reopen", "a.unrest.0"),)),)


def reopen(desk: Desk, args: Sequence[str]) -> Done:
    """All announcements are proposed again, and compared with what came in meanwhile."""
    rows = tuple(row for company in desk.work.memberships.companies(desk.me)
                 for row in desk.work.pauses.reopen(company.id, desk.now))
    for row in rows:
        matchmaking.compare(desk, row)
    return Done((Saying("rest-reopened", {"count": len(rows)}),))
