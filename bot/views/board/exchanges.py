"""Exchanges as whoever runs the network sees them: all of them with their stage, each with its history, and figures."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from bot.context.action_context import ActionContext
from bot.views.board.paging import cut_page
from bot.views.board.screens import build_board_token, build_turning_buttons
from bot.views.follow_up.exchanges import build_history_lines, describe_standing
from bot.views.follow_up.outcomes import find_start
from bot.views.follow_up.questions import DROP_REASONS
from bot.views.follow_up.standing import Exchange, find_base_unit, is_for_once, load_exchange, weigh_exchange
from matching.calendar.follow_up import is_still_counted
from matching.consent.statements import Grade, compute_moved, is_counted
from matching.consent.states import OPEN_STAGES, Stage
from matching.privacy.anonymous import round_to_two_figures
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Introduction

_PAGE_SIZE = 5
_SCREEN = "exchanges"
_MOVED_STAGES = (Stage.RUNNING, Stage.STOPPED)
REASON_PREFIX = "no-"  # of a button's code: it was dropped, for that reason
_STAGE_CODES = (Stage.RUNNING, Stage.TRIAL, Stage.DISCUSSING, Stage.STOPPED, Stage.DROPPED)


def build_exchange_list(context: ActionContext, number: int) -> Saying:
    """A page of them, those that go on first."""
    known = context.work.introductions.list_all()
    page = cut_page(known, number, _PAGE_SIZE)
    said = context.work.statements.list_about_several([each.id for _, each in page.lines])
    found = [(n, load_exchange(context, each, said.get(each.id, ()))) for n, each in page.lines]
    lines = tuple(
        Saying("board-exchange-line", {**_describe(context, exchange), "n": n}) for n, exchange in found if exchange is not None
    )
    buttons = tuple(Button("board-exchange-line.see", _token(each, "see"), {"n": n}) for n, each in page.lines)
    return Saying(
        "board-exchanges",
        {"count": len(known)},
        parts=lines,
        buttons=(*buttons, *build_turning_buttons(_SCREEN, page), Button("board-main.list", build_board_token("funnel"))),
    )


def build_exchange_page(context: ActionContext, exchange: Exchange) -> Saying:
    """One of them with all that was said, and what an animator may put right."""
    introduction = exchange.introduction
    return Saying(
        "board-exchange-page",
        _describe(context, exchange),
        parts=build_history_lines(context, exchange),
        buttons=(*build_correction_buttons(introduction), Button("board-main.list", build_board_token(_SCREEN))),
    )


def build_correction_buttons(introduction: Introduction, *only: Stage) -> tuple[Button, ...]:
    """The stages to which it may be put, while it goes on."""
    if introduction.closed_at is not None or introduction.stage not in OPEN_STAGES:
        return ()
    begun = introduction.stage is not Stage.DISCUSSING
    return tuple(
        Button(f"board-exchange-page.{stage.value}", _token(introduction, stage.value))
        for stage in only or _STAGE_CODES
        if stage is not introduction.stage and (begun or stage is not Stage.STOPPED)
    )


def build_closing_question(context: ActionContext, exchange: Exchange) -> Saying:
    """Given up: why?"""
    return Saying(
        "board-exchange-why",
        _describe(context, exchange),
        buttons=(
            *(
                Button(f"follow-why.{reason}", _token(exchange.introduction, f"{REASON_PREFIX}{reason}"))
                for reason in DROP_REASONS
            ),
            Button("board-main.list", _token(exchange.introduction, "see")),
        ),
    )


def list_exchange_buttons(context: ActionContext) -> tuple[Button, ...]:
    """The way to them, where there are any."""
    count = len(context.work.introductions.list_all())
    return (Button("board-exchanges.see", build_board_token(_SCREEN), {"count": count}),) if count else ()


def build_outcome_lines(context: ActionContext) -> tuple[Saying, ...]:
    """What a year would give at today's pace, and what has moved so far: two figures that are never mixed, each by how sure
    it is, never added up."""
    rates: dict[str, dict[Grade, float]] = defaultdict(lambda: dict.fromkeys(Grade, 0.0))
    moved: dict[str, dict[Grade, float]] = defaultdict(lambda: dict.fromkeys(Grade, 0.0))
    known = [each for each in context.work.introductions.list_all() if each.stage in _MOVED_STAGES]
    said = context.work.statements.list_about_several([each.id for each in known])
    for introduction in known:
        exchange = load_exchange(context, introduction, said.get(introduction.id, ()))
        base = find_base_unit(context, exchange) if exchange is not None and exchange.measured else None
        if exchange is None or base is None:
            continue
        verdict, last = weigh_exchange(exchange), max((word.at for word in exchange.said), default=introduction.agreed_at)
        once, going = is_for_once(exchange), introduction.closed_at is None
        if verdict.yearly and not once and going and is_counted(verdict, last, context.now):
            rates[base.value][verdict.grade] += verdict.yearly
        until = _find_end(introduction, last, context.now)
        if so_far := compute_moved(verdict, once=once, since=find_start(exchange), until=until):
            moved[base.value][verdict.grade] += so_far
    return (
        *(_build_figure("board-moved", base, figures) for base, figures in sorted(moved.items())),
        *(_build_figure("board-rate", base, figures) for base, figures in sorted(rates.items())),
    )


def _find_end(introduction: Introduction, last_word: datetime, now: datetime) -> datetime:
    """Until when it counts: its end, or the last word where nobody has said anything for long."""
    if introduction.closed_at is not None:
        return introduction.closed_at
    return now if is_still_counted(last_word, now) else last_word


def _build_figure(key: str, base: str, by_grade: dict[Grade, float]) -> Saying:
    return Saying(key, {"base": base, **{grade.value: round_to_two_figures(by_grade[grade]) for grade in Grade}})


def _describe(context: ActionContext, exchange: Exchange) -> dict[str, Fact]:
    return describe_standing(context, exchange, None)


def _token(introduction: Introduction, code: str) -> str:
    return f"a.follow.{introduction.id:x}.{code}"
