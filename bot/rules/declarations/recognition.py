"""A declaration kept in its holder's own words is about something that Boucle knows from now on."""
from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import Desk
from bot.conversation.asks.resource import named
from bot.rules.declarations import keeper, lifecycle
from bot.rules.declarations.mapping import answers, fill
from bot.rules.leads import matchmaking
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState


def taken_for(desk: Desk, row: Declaration, resource: str) -> int:
    """It is compared anew, or held where it must be; its holder reads what it is taken for and may say no. How many
    partners are being asked."""
    words = row.said
    fill(row, replace(answers(row, desk.knowledge), resource=named(words, resource, desk.knowledge)), desk.knowledge, desk.now)
    partners: tuple[Saying, ...] = ()
    lifecycle.close(desk.work, row, desk.now)
    desk.work.endings.another_thing(row.id)
    if row.state is DeclarationState.OPEN:
        theirs = keeper.at_desk(desk, row)
        if desk.knowledge.held(resource):
            row.state = DeclarationState.HELD
            matchmaking.tell_animators(theirs, row)
        else:
            partners = matchmaking.compare(theirs, row)
    held = "yes" if row.state is DeclarationState.HELD else "no"
    asked = (Saying("declaration-partners", {"count": len(partners)}, parts=partners),) if partners else ()
    keeper.tell(desk, row, Saying(
        "word-learned", {"words": words, "resource": resource, "animator": desk.person.name, "held": held}, parts=asked,
        buttons=(Button("word-learned.wrong", f"a.misread.{row.id:x}"),)), "learned")
    return len(partners)
