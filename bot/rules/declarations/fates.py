"""When whoever offers something is asked what becomes of it today: once, after everything else that is asked about it."""

from __future__ import annotations

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.fate import TellingFate
from bot.rules.declarations.missing_facts import mark_fact_asked
from bot.views.declarations.fates import build_fate_question, has_countable_fate
from matching.calendar.days import to_local_day
from matching.vocabulary import FateWay
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState

_FACT = "fate"


def ask_last_fate(context: ActionContext) -> tuple[Saying, ...]:
    """The question about the newest thing of which it is not known and was not asked; nothing where there is none."""
    if context.company is None or _is_asked_whom_to_approach(context):
        return ()
    rows = context.work.declarations.list_of_company(context.company.id)
    open_rows = [row for row in rows if row.keeper_id == context.person_id and _is_unasked(context, row)]
    newest = max(open_rows, key=lambda row: (row.published or context.now, row.id), default=None)
    return ask_fate(context, newest) if newest is not None else ()


def ask_fate(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """The question about one thing, unless it is known or was asked; from then on it was."""
    if not _is_unasked(context, declaration):
        return ()
    mark_fact_asked(declaration, _FACT, to_local_day(context.now, context.work.networks.zone()))
    return (build_fate_question(context, declaration),)


def request_fate(context: ActionContext, declaration: Declaration, way: FateWay | None = None) -> TalkRequest:
    """The same as a talk: where it goes, unless that is said, and how much that costs where it costs something."""
    animator = context.work.networks.find_current().animator
    telling = TellingFate(declaration.id, declaration.resource or declaration.said, animator, way=way)
    return TalkRequest("fate", telling, () if way is None else ("way",))


def _is_asked_whom_to_approach(context: ActionContext) -> bool:
    """Does a partner in sight wait for their word? That comes first, and in words too."""
    waiting = context.work.open_messages.list_open(context.person, context.now)
    return any(button.token.startswith("a.approach.") for message in waiting for button in message.saying.buttons)


def _is_unasked(context: ActionContext, declaration: Declaration) -> bool:
    asked = any(each.startswith(f"{_FACT}@") for each in declaration.details.asked)
    return (
        declaration.state is DeclarationState.OPEN
        and declaration.details.fate is None
        and not asked
        and not declaration.details.ticked
        and has_countable_fate(context.knowledge, declaration)
    )
