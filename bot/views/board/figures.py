"""Figures of the network for who animates it: offers against needs by family, and how far leads come."""
from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import asdict

from bot.context.action_context import Desk
from bot.views.board.paging import paged
from bot.views.board.screens import BACK, screen, turning
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying
from storage.reports.figures import Open

FAMILIES = 10
MOST = 5


def supply(desk: Desk, number: int) -> Saying:
    """Each family: what is offered, looked for, to be shared; the fullest first."""
    counted: dict[str, Counter[Kind]] = defaultdict(Counter)
    for each in desk.work.figures.open():
        counted[_family(desk, each)][each.kind] += each.count
    families = sorted(counted, key=lambda family: (-counted[family].total(), family))
    page = paged(families, number, FAMILIES)
    lines = tuple(Saying("board-supply-line", {"family": family, **{kind.value: counted[family][kind] for kind in Kind}})
                  for _, family in page.lines)
    apart_too = (Button("board-supply.apart", screen("apart")),) if families else ()
    return Saying("board-supply", {"count": len(families)}, parts=lines, buttons=(*turning("supply", page), *apart_too, BACK))


def apart(desk: Desk, number: int) -> Saying:
    """What is offered and nobody looks for, and the other way round: the five most frequent of each."""
    open_now = desk.work.figures.open()
    offered, sought, shared = ({each.resource: each.count for each in open_now if each.kind is kind and each.resource}
                               for kind in (Kind.OFFER, Kind.NEED, Kind.SHARE))
    kin = desk.knowledge.scorer.kin
    lines = (*_alone(Saying("board-apart-offers"), offered, {*sought, *shared}, kin.serves),
             *_alone(Saying("board-apart-needs"), sought, {*offered, *shared}, kin.served_by))
    return Saying("board-apart", {"count": len(lines)}, parts=lines, buttons=(Button("board-main.list", screen("supply")),))


def funnel(desk: Desk, number: int) -> Saying:
    """From declared to running, and why it was no."""
    refused = desk.work.figures.refusals()
    reasons = tuple(Saying("board-refusal", {"reason": reason.value, "count": count}) for reason, count in refused)
    why = (Saying("board-refusals"), *reasons) if reasons else ()
    return Saying("board-funnel", asdict(desk.work.figures.funnel()), parts=why, buttons=(BACK,))


def _family(desk: Desk, each: Open) -> str:
    known = desk.knowledge.taxonomy.resources.get(each.resource or "")
    return known.family if known else "unknown"


def _alone(title: Saying, here: Mapping[str, int], there: Set[str],
           others: Callable[[str], Iterable[str]]) -> tuple[Saying, ...]:
    """Those of one side that meet nothing on the other, not even by another name or an outlet."""
    alone = [id for id in here if not there & {id, *others(id)}][:MOST]
    lines = tuple(Saying("board-apart-line", {"resource": id, "count": here[id]}) for id in alone)
    return (title, *lines) if lines else ()
