"""Pools in the making, with names: who is in, who is asked, what is missing, and what an animator can do for them."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import build_board_token, build_line_list, format_local_day
from bot.views.leads.pool_progress import (
    count_pool,
    find_pool_unit,
    list_bringing_parties,
    list_known_quantities,
    name_pool_resource,
)
from matching.consent.kinds import find_kind_rules
from matching.consent.states import Answer
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Synergy


def build_pool_list(context: ActionContext, number: int) -> Saying:
    """A page of them, the oldest first; one button each."""
    return build_line_list(
        "pools",
        "board-pools",
        "board-pool-line",
        context.work.pools.list_in_the_making(),
        number,
        lambda pool: _describe_pool(context, pool),
        lambda pool: f"a.pool.{pool.id:x}.see",
    )


def build_pool_page(context: ActionContext, synergy: Synergy) -> Saying:
    """Its members, how much they bring together, and from which quantity on it is worth while."""
    deeds = (
        *(("aim",) if find_pool_unit(context, synergy) is not None else ()),
        *(("go",) if may_go(context, synergy) else ()),
    )
    return Saying(
        "board-pool-page",
        {**_describe_pool(context, synergy), "day": format_local_day(context, synergy.open_until or context.now)},
        parts=(*_list_members(context, synergy), *_list_quantities(context, synergy)),
        buttons=(
            *(Button(f"board-pool-page.{deed}", f"a.pool.{synergy.id:x}.{deed}") for deed in deeds),
            Button("board-main.list", build_board_token("pools")),
        ),
    )


def may_go(context: ActionContext, synergy: Synergy) -> bool:
    """Are enough companies in to introduce them, whatever the quantity?"""
    joined, count = count_pool(context, synergy)
    rules = find_kind_rules(synergy.kind, count)
    parties = context.work.synergies.list_parties(synergy.id)
    needed = all(party.answer is Answer.YES for party in parties if party.role in rules.must)
    return needed and joined >= rules.least


def _list_members(context: ActionContext, synergy: Synergy) -> tuple[Saying, ...]:
    return tuple(
        Saying(
            "board-pool-member",
            {
                "company": (company := context.work.companies.get(party.company_id)).name,
                "place": company.place,
                "answer": party.answer.value,
                "role": party.role.value,
            },
        )
        for party in context.work.synergies.list_parties(synergy.id)
    )


def _list_quantities(context: ActionContext, synergy: Synergy) -> tuple[Saying, ...]:
    """What those who are in bring together, and from how much on they go."""
    unit = find_pool_unit(context, synergy)
    if unit is None:
        return ()
    together = list_known_quantities(context, list_bringing_parties(context, synergy))
    counted = {"unit": unit.value, "rhythm": "", "every": 1}
    aimed = synergy.aimed_by.value if synergy.aimed_by is not None else "none"
    lines = (Saying("pool-sum", {"low": sum(together), "high": sum(together), **counted}),) if sum(together) else ()
    aim = {"low": synergy.aim or 0.0, "high": synergy.aim or 0.0, **counted, "aimed": aimed}
    return *lines, Saying("board-pool-aim", aim) if synergy.aim else Saying("board-pool-aimless")


def _describe_pool(context: ActionContext, synergy: Synergy) -> dict[str, Fact]:
    joined, count = count_pool(context, synergy)
    first = context.work.synergies.list_parties(synergy.id)[0]
    return {
        "kind": synergy.kind.value,
        "resource": name_pool_resource(context, synergy, first),
        "joined": joined,
        "count": count,
    }
