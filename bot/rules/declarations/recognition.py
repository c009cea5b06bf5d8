"""A declaration kept in its holder's own words is about something that Boucle knows from now on."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.conversation.asks.resource import name_resource
from bot.rules.declarations import keeper, lifecycle
from bot.rules.declarations.mapping import fill_declaration, rebuild_answers
from bot.rules.leads import matchmaking, neighbours
from bot.views.declarations import holding
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState, Visibility
from storage.tables.moves import move


def apply_learned_resource(context: ActionContext, declaration: Declaration, resource: str, key: str = "word-learned") -> int:
    """It is compared anew, or held where it must be; its holder reads what it is taken for and may say no. `key`
    is what they read. How many partners are being asked."""
    words, doubtful = declaration.said, _waits_for_name(context, declaration)
    fill_declaration(
        declaration,
        replace(rebuild_answers(declaration, context.knowledge), resource=name_resource(words, resource, context.knowledge)),
        context.knowledge,
        context.now,
    )
    declaration.details = replace(declaration.details, seen=True)
    partners: tuple[Saying, ...] = ()
    lifecycle.end_open_leads(context.work, declaration, context.now)
    context.work.endings.archive_refusals(declaration.id)
    theirs = keeper.build_holder_context(context, declaration)
    if doubtful and not holding.must_hold_declaration(context.knowledge, declaration):
        partners = lifecycle.restore_declaration(theirs, declaration)
    elif declaration.state is DeclarationState.OPEN:
        if holding.must_hold_declaration(context.knowledge, declaration):
            move(declaration, DeclarationState.HELD)
            matchmaking.owe_held_card(theirs, declaration)
        else:
            partners = neighbours.ask_neighbours(theirs, declaration)
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


def _waits_for_name(context: ActionContext, declaration: Declaration) -> bool:
    """Is it held for no other reason than that nobody knew what it is? What a list said of a company that has not joined
    waits for that company too."""
    return (
        declaration.state is DeclarationState.HELD
        and declaration.visibility is Visibility.NETWORK
        and holding.is_doubtful_declaration(context.knowledge, declaration)
        and context.work.companies.get(declaration.company_id or 0).state is not CompanyState.IMPORTED
    )
