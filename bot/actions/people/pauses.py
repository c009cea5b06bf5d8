"""Silence until one writes again: nothing is sent, and what only this person keeps is not proposed meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.model import Barred, Event
from bot.rules.declarations import lifecycle
from storage.notes.saying import Button, Saying
from storage.tables.declaration import DeclarationState


def pause_messages(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Quiet from now on. The announcements of a company with colleagues go on: they have them."""
    paused = 0
    for network, company in context.work.seats.list_companies(context.person_id):
        with context.work.inside(network):
            if len(context.work.memberships.list_people(company.id)) == 1:
                paused += context.work.pauses.pause_all(company.id, context.now)
    context.person.prefs = replace(context.person.prefs, resting=True)
    return ActionResult((Saying("rest-begun", {"paused": paused}),))


def resume_messages(context: ActionContext, event: Event) -> tuple[Saying, ...]:
    """Whoever writes again is spoken to again; their announcements wait for a tap."""
    if not context.person.prefs.resting or isinstance(event, Barred):
        return ()
    context.person.prefs = replace(context.person.prefs, resting=False)
    paused = 0
    for network, company in context.work.seats.list_companies(context.person_id):
        with context.work.inside(network):
            paused += len(context.work.pauses.list_paused(company.id))
    if not paused:
        return (Saying("rest-over"),)
    return (Saying("rest-over-paused", {"paused": paused}, buttons=(Button("rest-over-paused.reopen", "a.unrest.0"),)),)


def reopen_paused_declarations(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """All announcements are proposed again, and compared with what came in meanwhile; what is out of season sleeps."""
    awake = asleep = 0
    for network, company in context.work.seats.list_companies(context.person_id):
        with context.work.inside(network):
            here = replace(context, company=company)
            for row in context.work.pauses.list_paused(company.id):
                lifecycle.wake_declaration(here, row)
                awake += row.state is DeclarationState.OPEN
                asleep += row.state is DeclarationState.ASLEEP
    return ActionResult((Saying("rest-reopened", {"count": awake, "asleep": asleep}),))
