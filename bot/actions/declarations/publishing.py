"""A declaration becomes visible, without a name, and is compared with what the neighbours said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_own_declaration
from bot.context.action_context import ActionContext, ActionResult
from bot.rules.declarations import lifetime, masking
from bot.rules.leads import matchmaking
from bot.views.declarations import around, cards, drafts, holding, proposals
from bot.views.declarations import regulation as rule_cards
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility


def publish_draft(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The draft becomes visible without a name, and its best partners are asked. Tapping twice publishes once."""
    return _publish_declaration(context, require_own_declaration(context, args))


def request_collector(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The same for something dangerous: the animator is asked for a registered collector."""
    row = require_own_declaration(context, args)
    if row.state is DeclarationState.DRAFT:
        row.details = replace(row.details, wish="collector")
    return _publish_declaration(context, row)


def show_resource_rules(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The rules that this resource calls for."""
    row = require_own_declaration(context, args)
    *others, last = (Saying(key) for key in rule_cards.list_rule_keys(context.knowledge, row.resource or ""))
    draft = row.state is DeclarationState.DRAFT
    return ActionResult(
        (*others, replace(last, buttons=drafts.build_danger_buttons(context, row, but="rules") if draft else ()))
    )


def _publish_declaration(context: ActionContext, declaration: Declaration) -> ActionResult:
    if declaration.state is not DeclarationState.DRAFT:
        return ActionResult((_answer_already_published(context, declaration),))
    held = holding.must_hold_declaration(context.knowledge, declaration)
    masking.publish_declaration(
        context.work,
        context.knowledge,
        declaration,
        held=held,
        now=context.now,
        expires=lifetime.compute_expiry(context.work, declaration, context.now),
    )
    sleeps = lifetime.begin_lifetime(context.work, declaration, context.now)
    if held:
        matchmaking.owe_held_card(context, declaration)
        return ActionResult(
            (
                Saying(
                    "declaration-held",
                    {**cards.describe_declaration(declaration), "animator": context.work.networks.find_current().animator},
                ),
            )
        )
    if declaration.visibility is Visibility.ANIMATOR:
        return ActionResult((Saying("declaration-private", {"animator": context.work.networks.find_current().animator}),))
    if sleeps:
        wakes = (declaration.turn or context.now).date().isoformat()
        return ActionResult(
            (
                Saying("declaration-asleep", {**cards.describe_declaration(declaration), "day": wakes}),
                *proposals.build_proposal_question(context, declaration),
            )
        )
    partners = matchmaking.ask_best_partners(context, declaration)
    count = context.work.networks.count_companies()
    told = Saying("declaration-open" if count >= cards.FEWEST_COMPANIES else "declaration-open-few", {"companies": count})
    if partners:
        rung = context.work.calls.has_call_about(declaration.id)
        called = (Saying("partners-called", {"animator": context.work.networks.find_current().animator}),) if rung else ()
        found = Saying("declaration-partners", {"count": len(partners)}, parts=(*partners, *called))
    else:
        nothing = Saying("declaration-nothing", cards.describe_declaration(declaration))
        found = around.build_near_misses(context, context.own_company, declaration) or nothing
    return ActionResult((told, found, *proposals.build_proposal_question(context, declaration)))


def _answer_already_published(context: ActionContext, declaration: Declaration) -> Saying:
    day = (declaration.published or context.now).date().isoformat()
    buttons = (Button("declaration-already.see", f"a.see.{declaration.id:x}"), Button("declaration-already.other", "a.go"))
    return Saying("declaration-already", {"day": day, "state": declaration.state.value}, buttons=buttons)
