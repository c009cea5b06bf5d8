"""A declaration kept in its holder's own words is about something that Boucle knows from now on."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.conversation.asks.resource import name_resource
from bot.rules.declarations import keeper, lifecycle
from bot.rules.declarations.mapping import fill_declaration, rebuild_answers
from bot.rules.leads import matchmaking
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState
from storage.tables.moves import move


def apply_learned_resource(context: ActionContext, declaration: Declaration, resource: str, key: str = "word-learned") -> int:
    """It is compared anew, or held where it must be; its holder reads what it is taken for and may say no. `key`
    is what they read. How many partners are being asked."""
    words = declaration.said
    fill_declaration(
        declaration,
        replace(rebuild_answers(declaration, context.knowledge), resource=name_resource(words, resource, context.knowledge)),
        context.knowledge,
        context.now,
    )
    partners: tuple[Saying, ...] = ()
    lifecycle.end_open_leads(context.work, declaration, context.now)
    context.work.endings.archive_refusals(declaration.id)
    if declaration.state is DeclarationState.OPEN:
        theirs = keeper.build_holder_context(context, declaration)
        if context.knowledge.is_for_animator(resource):
            move(declaration, DeclarationState.HELD)
            matchmaking.owe_held_card(theirs, declaration)
        else:
            partners = matchmaking.ask_best_partners(theirs, declaration)
    held = "yes" if declaration.state is DeclarationState.HELD else "no"
    asked = (Saying("declaration-partners", {"count": len(partners)}, parts=partners),) if partners else ()
    keeper.tell_holder(
        context,
        declaration,
        Saying(
            key,
            {"words": words, "resource": resource, "animator": context.person.name, "held": held},
            parts=asked,
            buttons=(Button("word-learned.wrong", f"a.misread.{declaration.id:x}"),),
        ),
        "learned",
    )
    return len(partners)
