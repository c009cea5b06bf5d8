"""Figures of the network for who animates it: offers against needs by family, and how far leads come."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import asdict

from bot.context.action_context import ActionContext
from bot.views.board import agreements, exchanges
from bot.views.board.paging import cut_page
from bot.views.board.screens import BOARD_BACK, build_board_token, build_turning_buttons
from matching.reports.counting import compute_rate
from matching.vocabulary import Kind
from storage.leads.calls import UNMADE_CALL_VERB
from storage.notes.saying import Button, Saying
from storage.reports.figures import OpenCount
from storage.tables.company import CompanyState

_FAMILIES_A_PAGE = 10
_MOST_APART = 5


def build_numbers(context: ActionContext) -> Saying:
    """« Combien on est ? »: companies, announcements that are open, exchanges that run; and where there is more."""
    known = context.work.company_sheets.count_by_state()
    joined = known.get(CompanyState.CONFIRMED, 0) + known.get(CompanyState.NEW, 0)
    return Saying(
        "board-numbers",
        {
            "network": context.work.networks.find_current().name,
            "companies": sum(known.values()),
            "joined": joined,
            "open": sum(each.count for each in context.work.figures.count_open()),
            "running": context.work.figures.count_funnel().running,
        },
        buttons=(
            Button("board-main.funnel", build_board_token("funnel")),
            Button("board-main.supply", build_board_token("supply")),
            Button("board-numbers.report", "a.report.0.ask"),
        ),
    )


def build_supply_screen(context: ActionContext, number: int) -> Saying:
    """Each family: what is offered, looked for, to be shared; the fullest first."""
    counted: dict[str, Counter[Kind]] = defaultdict(Counter)
    for each in context.work.figures.count_open():
        counted[_find_family(context, each)][each.kind] += each.count
    families = sorted(counted, key=lambda family: (-counted[family].total(), family))
    page = cut_page(families, number, _FAMILIES_A_PAGE)
    lines = tuple(
        Saying("board-supply-line", {"family": family, **{kind.value: counted[family][kind] for kind in Kind}})
        for _, family in page.lines
    )
    apart_too = (Button("board-supply.apart", build_board_token("apart")),) if families else ()
    return Saying(
        "board-supply",
        {"count": len(families)},
        parts=lines,
        buttons=(*build_turning_buttons("supply", page), *apart_too, BOARD_BACK),
    )


def build_apart_screen(context: ActionContext, number: int) -> Saying:
    """What is offered and nobody looks for, and the other way round: the five most frequent of each."""
    open_now = context.work.figures.count_open()
    offered, sought, shared = (
        {each.resource: each.count for each in open_now if each.kind is kind and each.resource}
        for kind in (Kind.OFFER, Kind.NEED, Kind.SHARE)
    )
    kin = context.knowledge.scorer.kin
    lines = (
        *_list_alone(Saying("board-apart-offers"), offered, {*sought, *shared}, kin.list_needs_served),
        *_list_alone(Saying("board-apart-needs"), sought, {*offered, *shared}, kin.list_offers_serving),
    )
    return Saying(
        "board-apart", {"count": len(lines)}, parts=lines, buttons=(Button("board-main.list", build_board_token("supply")),)
    )


def build_funnel_screen(context: ActionContext, number: int) -> Saying:
    """From declared to running, what that moves, why it was no, and why what was agreed did not come about."""
    refused = context.work.figures.count_refusals()
    answers, funnel = context.work.figures.count_answers(), context.work.figures.count_funnel()
    reasons = tuple(
        Saying("board-refusal", {"reason": reason.value, "count": count, "rate": compute_rate(count, answers)})
        for reason, count in refused
    )
    unmade = context.work.history.count_entries(UNMADE_CALL_VERB)
    reasons += (Saying("board-unmade", {"count": unmade}),) if unmade else ()
    why = (Saying("board-refusals", {"answers": answers}), *reasons) if reasons else ()
    dropped = tuple(
        Saying("board-dropped", {"reason": reason.value, "count": count, "rate": compute_rate(count, funnel.introduced)})
        for reason, count in context.work.statements.count_reasons()
    )
    ended = (Saying("board-drops", {"introduced": funnel.introduced}), *dropped) if dropped else ()
    return Saying(
        "board-funnel",
        asdict(funnel),
        parts=(*exchanges.build_outcome_lines(context), *why, *ended),
        buttons=(*exchanges.list_exchange_buttons(context), *agreements.list_agreement_buttons(context), BOARD_BACK),
    )


def _find_family(context: ActionContext, each: OpenCount) -> str:
    known = context.knowledge.taxonomy.resources.get(each.resource or "")
    return known.family if known else "unknown"


def _list_alone(
    title: Saying, here: Mapping[str, int], there: Set[str], others: Callable[[str], Iterable[str]]
) -> tuple[Saying, ...]:
    """Those of one side that meet nothing on the other, not even by another name or an outlet."""
    alone = [id for id in here if not there & {id, *others(id)}][:_MOST_APART]
    lines = tuple(Saying("board-apart-line", {"resource": id, "count": here[id]}) for id in alone)
    return (title, *lines) if lines else ()
