"""A kind word to companies that joined and have announced nothing, at most once a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.views.board import silent_companies as views
from bot.views.board.screens import prepend_news
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.reports.company_sheets import SilentCompany

_ALL = "all"
_LIFE = timedelta(days=7)  # of the word; later it would come out of the blue


def rouse_companies(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of them, or all; one that has announced something since, or was written to this month, is left alone."""
    require_animator(context)
    code = parse_button_choice(args)
    if code not in ("one", _ALL) or (code == _ALL and args[0] != "0"):
        raise Refuse("button-gone")
    waiting = views.list_silent(context)
    chosen = waiting if code == _ALL else tuple(each for each in waiting if each.id == parse_row_id(args))
    told = sum(_rouse_company(context, each) for each in chosen)
    news = Saying("board-silent-roused", {"count": told}) if told else Saying("board-silent-over")
    return ActionResult((prepend_news(news, views.build_silent_list(context, 0)),), instead=True)


def _rouse_company(context: ActionContext, silent_company: SilentCompany) -> int:
    person = context.work.people.find_spokesperson(silent_company.id, None)
    if person is None or person.telegram_id is None:
        return 0
    context.work.history.add_entry(views.ROUSED_VERB, f"company:{silent_company.id}", context.person_id, context.now)
    context.work.outbox.owe(
        person,
        Saying(
            "silent-word",
            {"animator": context.person.name, "company": silent_company.name},
            buttons=(Button("silent-word.propose", "a.propose.0"), Button("silent-word.later", "a.nothing.0")),
        ),
        once=f"roused:{silent_company.id}:{context.now:%Y-%m-%d}",
        due=context.now,
        rank=Rank.QUESTION,
        expires=context.now + _LIFE,
    )
    return 1
