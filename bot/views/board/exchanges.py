"""Exchanges as whoever runs the network sees them: all of them with their stage, each with its history, and figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from bot.context.action_context import ActionContext
from bot.views.board.paging import cut_page
from bot.views.board.screens import LINES_A_PAGE, build_board_token, build_turning_buttons
from bot.views.companies.sheets import build_sheet_button
from bot.views.follow_up.exchanges import build_history_lines, describe_standing
from bot.views.follow_up.questions import DROP_REASONS
from bot.views.follow_up.standing import Exchange, load_exchanges
from bot.views.gains.lines import build_gain_lines, build_share_line
from bot.views.gains.outcomes import list_outcomes
from matching.consent.states import OPEN_STAGES, Stage
from matching.gains.totals import sum_gains
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Introduction, Party

_MOST_SHEETS = 3
_SCREEN = "exchanges"
REASON_PREFIX = "no-"  # of a button's code: it was dropped, for that reason
_STAGE_CODES = (Stage.RUNNING, Stage.TRIAL, Stage.DISCUSSING, Stage.STOPPED, Stage.DROPPED)


def build_exchange_list(context: ActionContext, number: int) -> Saying:
    """A page of them, those that go on first."""
    known = context.work.introductions.list_all()
    page = cut_page(known, number, LINES_A_PAGE)
    found = load_exchanges(context, [each for _, each in page.lines])
    lines = tuple(
        Saying("board-exchange-line", {**_describe(context, found[each.id]), "n": n})
        for n, each in page.lines
        if each.id in found
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
        parts=(*build_history_lines(context, exchange), *build_reliability_lines(context, exchange.parties)),
        buttons=(
            *build_correction_buttons(introduction),
            *_list_story_buttons(context, introduction),
            *(
                build_sheet_button(each.company_id, context.work.companies.get(each.company_id).name)
                for each in exchange.parties[:_MOST_SHEETS]
                if context.work.companies.get(each.company_id).name
            ),
            Button("board-main.list", build_board_token(_SCREEN)),
        ),
    )


def _list_story_buttons(context: ActionContext, introduction: Introduction) -> tuple[Button, ...]:
    """What runs, and was never told, may be told to others."""
    if introduction.stage is not Stage.RUNNING or introduction.closed_at is not None:
        return ()
    if context.work.stories.find_of_introduction(introduction.id) is not None:
        return ()
    return (Button("board-exchange-page.story", f"a.story.{introduction.id:x}"),)


def build_reliability_lines(context: ActionContext, parties: Sequence[Party]) -> tuple[Saying, ...]:
    """How each of them answers and turns up, for whoever animates only."""
    companies = (context.work.companies.get(each.company_id) for each in parties)
    return tuple(
        Saying("board-reliability", {"company": each.name, **asdict(context.work.progress.rate_company(each.id))})
        for each in companies
        if each.name
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


def build_still_button(introduction: Introduction) -> tuple[Button, ...]:
    """« Toujours ainsi »: nothing to put right, and that is news too."""
    stage = introduction.stage.value
    return (Button(f"board-exchange-still.{stage}", _token(introduction, stage)),)


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
    if not count:
        return ()
    return (
        Button("board-exchanges.see", build_board_token(_SCREEN), {"count": count}),
        Button("board-exchanges.year", "a.year.0.network"),
        Button("board-exchanges.report", "a.report.0.ask"),
    )


def build_outcome_lines(context: ActionContext) -> tuple[Saying, ...]:
    """What a year would give at today's pace, and what has moved so far: two figures that are never mixed, each by how sure
    it is, never added up."""
    gains = sum_gains(list_outcomes(context, context.work.introductions.list_all()))
    return (*build_gain_lines("gain-moved", gains.moved), *build_gain_lines("gain-pace", gains.pace), *build_share_line(gains))


def _describe(context: ActionContext, exchange: Exchange) -> dict[str, Fact]:
    return describe_standing(context, exchange, None)


def _token(introduction: Introduction, code: str) -> str:
    return f"a.follow.{introduction.id:x}.{code}"
