"""Lists to tick: what companies of an activity often have, need or share, and the expenses that anybody could share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from bot.context.action_context import ActionContext
from bot.conversation.model import Refuse
from matching.activities.usual_things import UsualThing, list_shared_expenses, list_usual_things
from matching.vocabulary import Kind
from storage.notes.saying import Button, Facts, Saying
from storage.tables.declaration import DeclarationState


class TickList(StrEnum):
    """Which list; its name in the buttons."""

    USUAL = "usual"
    EXPENSES = "expense"


TICK_DONE, TICK_LATER = "done", "later"
TICK_BOX = "tick-choice.box"


def list_tickable(context: ActionContext, tick_list: TickList) -> tuple[UsualThing, ...]:
    """Its lines, without what the company has told of by itself."""
    return _LISTERS[tick_list](context)


def find_thing(context: ActionContext, tick_list: TickList, kind: str, resource: str) -> UsualThing:
    """That line. Raises Refuse for one that is not in the list, or no longer."""
    for thing in list_tickable(context, tick_list):
        if (thing.kind.value, thing.resource) == (kind, resource):
            return thing
    raise Refuse("button-gone")


def build_tick_list(context: ActionContext, tick_list: TickList) -> Saying | None:
    """The list as it is ticked by now; None where nothing is left to tick."""
    things = list_tickable(context, tick_list)
    if not things:
        return None
    drafts = context.work.ticked_things.list_drafts(context.own_company.id, context.person_id)
    ticked = {(row.kind, row.resource) for row in drafts}
    lines, buttons = list[Saying](), list[Button]()
    for n, thing in enumerate(things, 1):
        box: Facts = {"n": n, "on": "yes" if (thing.kind, thing.resource) in ticked else "no"}
        lines.append(Saying("tick-choice", {**box, "kind": thing.kind.value, "resource": thing.resource}))
        buttons.append(Button(TICK_BOX, f"a.{tick_list}.0.{thing.kind}.{thing.resource}", box))
    end = TICK_DONE if any((thing.kind, thing.resource) in ticked for thing in things) else TICK_LATER
    return Saying(
        f"tick-{tick_list}",
        {"activity": context.own_company.activity},
        parts=tuple(lines),
        buttons=(*buttons, Button(f"tick-end.{end}", f"a.ticked.0.{tick_list}.{end}")),
    )


def _list_usual(context: ActionContext) -> tuple[UsualThing, ...]:
    return list_usual_things(
        context.knowledge.activities,
        context.knowledge.taxonomy,
        context.own_company.activity,
        _list_told(context),
        lambda id: id in context.knowledge.taxonomy.resources and not context.knowledge.is_for_animator(id),
    )


def _list_expenses(context: ActionContext) -> tuple[UsualThing, ...]:
    told = {thing.resource for thing in _list_told(context)}
    lines = (UsualThing(Kind.SHARE, each) for each in list_shared_expenses())
    return tuple(each for each in lines if each.resource not in told)


def _list_told(context: ActionContext) -> frozenset[UsualThing]:
    """What the company has told of; a tick that waits to be handed in still stands in its list."""
    return frozenset(
        UsualThing(row.kind, row.resource)
        for row in context.work.declarations.list_of_company(context.own_company.id)
        if row.kind is not None
        and row.resource is not None
        and not (row.state is DeclarationState.DRAFT and row.details.ticked)
    )


_LISTERS: Mapping[TickList, Callable[[ActionContext], tuple[UsualThing, ...]]] = {
    TickList.USUAL: _list_usual,
    TickList.EXPENSES: _list_expenses,
}
