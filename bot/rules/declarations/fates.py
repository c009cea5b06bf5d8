"""When whoever offers something is asked what becomes of it today: once, after everything else that is asked about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.fate import TellingFate
from bot.rules.declarations.missing_facts import mark_fact_asked
from bot.views.declarations.fates import build_batch_fate_question, build_fate_question, has_countable_fate
from matching.calendar.days import to_local_day
from matching.knowledge import Knowledge
from matching.taxonomy.index.fold import fold_words
from matching.understand.fate import read_fate
from matching.vocabulary import Fate, FateWay
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
    rows = [row for row in list_said_together(context, declaration) if _is_unasked(context, row)]
    for row in rows:
        mark_fact_asked(row, _FACT, to_local_day(context.now, context.work.networks.zone()))
    return (build_batch_fate_question(context, rows) if len(rows) > 1 else build_fate_question(context, declaration),)


def list_said_together(context: ActionContext, declaration: Declaration) -> tuple[Declaration, ...]:
    """What the same message told of, this one with it, in the order in which it was told."""
    together = declaration.details.together
    rows = context.work.declarations.list_of_company(declaration.company_id or 0) if together is not None else ()
    said = [row for row in rows if row.details.together == together and row.keeper_id == declaration.keeper_id]
    return tuple(sorted(said, key=lambda row: row.id)) or (declaration,)


def list_untold_fates(context: ActionContext, declaration: Declaration) -> tuple[Declaration, ...]:
    """Those of them of which it was asked, and is not known yet."""
    return tuple(
        row
        for row in list_said_together(context, declaration)
        if row.details.fate is None and _was_asked(row) and _is_open(row)
    )


def read_told_fates(knowledge: Knowledge, rows: Sequence[Declaration], text: str) -> dict[int, Fate]:
    """What words tell of each of several things, by their keys: « les palettes à la benne, le reste est repris » ; of all of
    them where none is named."""
    told: dict[int, Fate] = {}
    waiting: list[Declaration] = []
    for clause in _CLAUSE.split(text):
        named = [row for row in rows if _is_named(knowledge, row, clause)]
        fate = read_fate(clause, asked=True)
        waiting.extend(named)
        if fate is None:
            continue
        told |= {row.id: fate for row in waiting or rows if row.id not in told}
        waiting = []
    return told


def _is_named(knowledge: Knowledge, declaration: Declaration, told_words: str) -> bool:
    known = knowledge.taxonomy.resources.get(declaration.resource or "")
    names = (declaration.said, *((known.fr, known.en) if known is not None else ()))
    words = {word for name in names for word in map(_drop_plural, fold_words(name).split()) if len(word) >= _LEAST_LETTERS}
    return not words.isdisjoint(map(_drop_plural, fold_words(told_words).split()))


def _drop_plural(word: str) -> str:
    return word.rstrip("sx")


_CLAUSE = re.compile(r"[,;.\n]\s+|\s+(?:et|mais|and|but)\s+", re.IGNORECASE)
_LEAST_LETTERS = 4  # of a word that names a thing


def request_fate(
    context: ActionContext, declaration: Declaration, way: FateWay | None = None, others: Sequence[Declaration] = ()
) -> TalkRequest:
    """The same as a talk: where it goes, unless that is said, and how much that costs where it costs something; what is said
    counts for the `others` too."""
    animator = context.work.networks.find_current().animator
    telling = TellingFate(
        declaration.id, declaration.resource or declaration.said, animator, way=way, more=tuple(row.id for row in others)
    )
    return TalkRequest("fate", telling, () if way is None else ("way",))


def _is_asked_whom_to_approach(context: ActionContext) -> bool:
    """Does a partner in sight wait for their word? That comes first, and in words too."""
    waiting = context.work.open_messages.list_open(context.person, context.now)
    return any(button.token.startswith("a.approach.") for message in waiting for button in message.saying.buttons)


def _is_unasked(context: ActionContext, declaration: Declaration) -> bool:
    return (
        _is_open(declaration)
        and declaration.details.fate is None
        and not _was_asked(declaration)
        and not declaration.details.ticked
        and has_countable_fate(context.knowledge, declaration)
    )


def _is_open(declaration: Declaration) -> bool:
    return declaration.state is DeclarationState.OPEN


def _was_asked(declaration: Declaration) -> bool:
    return any(each.startswith(f"{_FACT}@") for each in declaration.details.asked)
