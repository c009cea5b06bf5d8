"""Two companies that an animator wants to bring together: about which announcement?"""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.views.companies.sheets import build_sheet_token, describe_announcement
from bot.views.companies.their_declarations import build_their_token
from matching.calendar.days import to_local_day
from matching.taxonomy.index.fold import fold_words
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration
from storage.tables.declaration import DeclarationState

_ALIVE = (DeclarationState.OPEN, DeclarationState.HELD)
_MOST_SHOWN = 8
_STEM, _SHORTEST = 5, 3  # letters that two words of one thing share; shorter words say nothing


def list_about(context: ActionContext, company: Company, thing_words: str) -> tuple[Declaration, ...]:
    """What of its announcements is named_resources by the words for a thing; all that are alive where none was named."""
    rows = tuple(row for row in context.work.declarations.list_of_company(company.id) if row.state in _ALIVE)
    if not thing_words:
        return rows
    today = to_local_day(context.now, context.work.networks.zone())
    reading = context.knowledge.understand_text(thing_words, context.person.language, today)
    named_resources = frozenset(guess.resource for guess in reading.guesses)
    return tuple(row for row in rows if _is_about(context, row, thing_words, named_resources))


def build_pair_choice(company: Company, partner: Company, rows: Sequence[tuple[Declaration, Company]]) -> Saying:
    """Which of them; each row with the company that it is to be shown to."""
    shown = list(enumerate(rows[:_MOST_SHOWN], 1))
    return Saying(
        "pair-which",
        {"company": company.name, "known": partner.name},
        parts=tuple(
            Saying(
                "pair-line", {**describe_announcement(row), "n": n, "company": company.name if to is partner else partner.name}
            )
            for n, (row, to) in shown
        ),
        buttons=tuple(Button("pair-which.one", f"a.broker.{row.id:x}.{to.id:x}", {"n": n}) for n, (row, to) in shown),
    )


def build_pair_nothing(company: Company, partner: Company, thing_words: str) -> Saying:
    """Neither has announced anything of the kind: it is announced for one of them first."""
    return Saying(
        "pair-nothing",
        {"company": company.name, "known": partner.name, "thing": thing_words or "none"},
        buttons=tuple(
            Button("pair-nothing.declare", build_sheet_token(each.id, "declare"), {"company": each.name})
            for each in (partner, company)
        ),
    )


def build_withdrawal_choice(company: Company, rows: Sequence[Declaration]) -> Saying:
    """Which of its announcements is named_resources, where a word fits several."""
    shown = list(enumerate(rows[:_MOST_SHOWN], 1))
    return Saying(
        "theirs-list",
        {"company": company.name, "count": len(shown)},
        parts=tuple(Saying("theirs-line", {**describe_announcement(row), "n": n}) for n, row in shown),
        buttons=(
            *(Button("theirs-line.see", build_their_token(row), {"n": n}) for n, row in shown),
            Button("sheet-edit.back", build_sheet_token(company.id)),
        ),
    )


def _is_about(context: ActionContext, declaration: Declaration, thing_words: str, named_resources: frozenset[str]) -> bool:
    """It is that resource, or is called by a word of the same stem."""
    if declaration.resource in named_resources:
        return True
    known = context.knowledge.taxonomy.resources.get(declaration.resource or "")
    called = fold_words(" ".join((declaration.said, known.fr if known else "", known.en if known else ""))).split()
    asked = [word[:_STEM] for word in fold_words(thing_words).split() if len(word) >= _SHORTEST]
    return any(word[:_STEM] in asked for word in called if len(word) >= _SHORTEST)
