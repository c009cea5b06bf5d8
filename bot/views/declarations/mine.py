"""My declarations: a short numbered list, and a page for each with what one can do with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import ActionContext
from bot.views.board.paging import build_page_turns, cut_page
from bot.views.declarations import cards, drafts, holding, waste_codes
from bot.views.declarations.quantities import describe_left, is_partly_placed
from bot.views.follow_up.exchanges import build_exchanges_button
from bot.views.networks import host
from bot.views.projects.pages import build_own_lines
from matching.vocabulary import Kind
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility

_PAGE_SIZE = 5
_STATE_VERBS = {
    DeclarationState.OPEN: ("amend", "pause", "renew", "snap", "code", "withdraw"),
    DeclarationState.PAUSED: ("reopen", "amend", "snap", "code", "withdraw"),
    DeclarationState.ASLEEP: ("reopen", "amend", "snap", "code", "withdraw"),
    DeclarationState.HELD: ("amend", "snap", "code", "withdraw"),
    DeclarationState.SERVED: ("amend", "code", "withdraw"),
}


def build_own_list(context: ActionContext, page: int) -> tuple[Saying, ...]:
    """A page of the company's declarations, and the talk that was put aside, if there is one."""
    rows = context.work.declarations.list_of_company(context.company.id) if context.company is not None else ()
    shown = cut_page(rows, page, _PAGE_SIZE)
    here, others = list_own_sites(context)
    others = (*build_exchanges_button(context), *others)
    if not rows:
        none = Saying(
            "mine-none", parts=build_own_lines(context, context.company), buttons=(Button("mine-none.go", "a.go"), *others)
        )
        return (*here, none, *_build_parked_talk(context))
    buttons = (
        *(Button("mine-line.see", f"a.see.{row.id:x}", {"n": n}) for n, row in shown.lines),
        *build_page_turns("mine-list", shown, lambda number: f"a.mine.{number:x}"),
    )
    lines = (*_build_lines(context, shown.lines), *build_own_lines(context, context.company))
    return (
        *here,
        Saying("mine-list", {"count": len(rows)}, parts=lines, buttons=(*buttons, *others)),
        *_build_parked_talk(context),
    )


def list_own_sites(context: ActionContext) -> tuple[tuple[Saying, ...], tuple[Button, ...]]:
    """For which site the list is, and a button to the list of each other one, in this network or another; nothing for who
    speaks for one only."""
    company = context.company
    others = {
        site.id: site
        for _, site in context.work.seats.list_companies(context.person_id)
        if company is None or site.id != company.id
    }
    buttons = tuple(
        Button("mine-site.other", f"a.site.{id:x}.mine", {"company": site.name, "place": site.place})
        for id, site in sorted(others.items())
    )
    if company is None or not buttons:
        return (), buttons
    return (Saying("mine-site", {"company": company.name, "place": company.place}),), buttons


def build_unjoined_drafts(context: ActionContext) -> tuple[Saying, ...]:
    """What somebody began who has not said yet for whom they speak: kept, though there is no page for it yet."""
    rows = tuple(enumerate(context.work.declarations.list_drafts(context.person_id)[:_PAGE_SIZE], 1))
    kept = (Saying("mine-unjoined", {"count": len(rows)}, parts=_build_lines(context, rows)),) if rows else ()
    return (*kept, *_build_parked_talk(context))


def build_declaration_page(context: ActionContext, declaration: Declaration) -> Saying:
    """One declaration: what it is, since when, how many were asked, and what can be done with it."""
    if declaration.state is DeclarationState.DRAFT:
        return drafts.build_draft_card(context, declaration)
    shown: dict[str, Fact] = {
        **cards.describe_declaration(declaration),
        **drafts.describe_yearly_amount(context, declaration),
        **host.describe_host(context.work),
        "state": declaration.state.value,
        "since": _format_day(declaration.published or declaration.touched),
        "until": _format_day(declaration.expires) if declaration.expires else "none",
        "season": _format_day(declaration.turn) if declaration.turn and not declaration.expires else "none",
    }
    verbs = [
        verb
        for verb in _STATE_VERBS.get(declaration.state, ())
        if verb != "code" or waste_codes.may_have_waste_code(context, declaration)
    ]
    buttons = tuple(Button(f"mine-page.{verb}", f"a.{verb}.{declaration.id:x}") for verb in verbs)
    tally = context.work.endings.count_answers(declaration.id)
    asked = (
        (Saying("mine-tally", {"asked": cards.blur_company_count(tally.asked), "answered": tally.answered}),)
        if tally.asked
        else ()
    )
    may_change = "amend" in verbs
    private = (
        declaration.visibility is Visibility.ANIMATOR
        and declaration.state is DeclarationState.HELD
        and declaration.source is None
        and not holding.must_hold_declaration(context.knowledge, declaration)
    )
    show = (Button("declaration-private.show", f"a.show.{declaration.id:x}"),) if private else ()
    wrong = (Button("card-sentence.wrong", f"a.amend.{declaration.id:x}.resource"),) if may_change else ()
    return Saying(
        "mine-page",
        shown,
        parts=(
            *_build_rest_line(declaration),
            *cards.build_note_line(context, declaration),
            *cards.build_private_lines(context, declaration),
            *asked,
        ),
        buttons=(*show, *buttons, *wrong),
        picture=declaration.details.picture,
    )


def build_which_question(rows: Sequence[Declaration], tokens: Sequence[str]) -> Saying:
    """Which of these was meant? A tap does to it what was said."""
    shown = list(zip(rows, tokens, strict=True))[:_PAGE_SIZE]
    buttons = tuple(Button("mine-which.this", token, cards.describe_declaration(row)) for row, token in shown)
    return Saying("mine-which", buttons=buttons)


def build_doubt_question(declaration: Declaration) -> Saying:
    """« J'en ai plus », « je cherche plus de palettes »: none any more, or more?"""
    key = "mine-doubt-need" if declaration.kind is Kind.NEED else "mine-doubt"
    buttons = (
        Button(f"{key}.none", f"a.withdraw.{declaration.id:x}"),
        Button(f"{key}.more", f"a.amend.{declaration.id:x}.amount"),
    )
    return Saying(key, cards.describe_declaration(declaration), buttons=buttons)


def build_reopened_notice(declaration: Declaration, partners: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """It is open again: who is being asked already, if anybody."""
    found = (Saying("declaration-partners", {"count": len(partners)}, parts=partners),) if partners else ()
    return (Saying("mine-reopened", cards.describe_declaration(declaration)), *found)


def _build_lines(context: ActionContext, rows: Sequence[tuple[int, Declaration]]) -> tuple[Saying, ...]:
    return tuple(_build_line(context, n, row) for n, row in rows)


def _build_line(context: ActionContext, n: int, declaration: Declaration) -> Saying:
    if declaration.state is DeclarationState.OPEN and is_partly_placed(declaration):
        return Saying("mine-line-partly", {**cards.describe_declaration(declaration), **describe_left(declaration), "n": n})
    return Saying(
        "mine-line",
        {
            **cards.describe_declaration(declaration),
            **host.describe_host(context.work),
            "n": n,
            "state": declaration.state.value,
        },
    )


def _build_rest_line(declaration: Declaration) -> tuple[Saying, ...]:
    """How much of it is left, where some is spoken for."""
    if declaration.state is not DeclarationState.OPEN or not is_partly_placed(declaration):
        return ()
    return (Saying("mine-rest", {**cards.describe_declaration(declaration), **describe_left(declaration)}),)


def _build_parked_talk(context: ActionContext) -> tuple[Saying, ...]:
    row = context.work.talks.find_last_parked(context.person_id)
    if row is None or context.work.talks.find_open(context.person_id) is not None:
        return ()
    buttons = (Button("talk-left.resume", f"a.resume.{row.id:x}"), Button("talk-left.drop", f"a.drop.{row.id:x}"))
    return (Saying("mine-parked", buttons=buttons),)


def _format_day(moment: datetime) -> str:
    return moment.date().isoformat()
