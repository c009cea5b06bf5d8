"""What others have open around a company, found and put in order in one way: for /autour, for « rien encore », for what is
looked up from other chats and for the news of a digest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.context.action_context import ActionContext
from bot.views.declarations import cards
from matching.privacy import anonymous
from matching.scoring.distance import Nearness
from matching.synergies.found_order import rate_found
from matching.vocabulary import Kind, Side
from storage.declarations.nearby import NearbyDeclaration
from storage.tables import Company

_STEPS = tuple(Nearness)
KINDS_TO_HAVE = (Kind.OFFER, Kind.SHARE)


@dataclass(frozen=True, slots=True)
class AroundQuery:
    """What is looked at: everything, or one resource with what can serve as it; `offers` leaves out what others seek, `since`
    what was published before."""

    resource: str = ""
    offers: bool = False
    since: datetime | None = None

    def build_token(self, page: int, *more: str) -> str:
        """The button to a page of it."""
        return ".".join(filter(None, ("a.around", f"{page:x}", self.resource, "o" if self.offers else "", *more)))


def list_around(context: ActionContext, company: Company | None, look: AroundQuery) -> list[NearbyDeclaration]:
    """What is around that company, or in the network where they have not joined, in its order."""
    return sort_around(context, company, look, find_around(context, company, look))


def sort_around(
    context: ActionContext, company: Company | None, look: AroundQuery, found: Iterable[NearbyDeclaration]
) -> list[NearbyDeclaration]:
    """The nearest first. Within a step of distance the order says nothing finer: what serves best comes first, by the reasons
    that sort leads, then what waits longest."""
    rates: dict[tuple[str | None, Kind, Side | None], float] = {}  # many say the same: each thing is rated once

    def rank(near: NearbyDeclaration) -> tuple[int, float, int]:
        thing = near.resource, near.kind, near.side
        if thing not in rates:
            rates[thing] = _rate_near(context, company, near, look)
        return _rank_step(near, company), -rates[thing], near.id

    return sorted(found, key=rank)


def find_around(context: ActionContext, company: Company | None, look: AroundQuery) -> tuple[NearbyDeclaration, ...]:
    """The same in no order: what anybody may be interested in, and of which there is something to show."""
    kinds = KINDS_TO_HAVE if look.offers else tuple(Kind)
    about = context.knowledge.scorer.list_about(look.resource) if look.resource else None
    wanted = None
    if about is not None:
        wanted = tuple(sorted(about.offers if look.offers else about.offers | about.needs | about.named))
    found = context.work.nearby.list_around(company or _place_at_centre(context), context.now, wanted, kinds, look.since)
    return tuple(
        near
        for near in found
        if (about is None or about.covers(near.resource or "", near.kind, near.side))
        and _is_harmless(context, near)
        and _has_words_to_show(context, near)
    )


def _is_harmless(context: ActionContext, near: NearbyDeclaration) -> bool:
    """What is dangerous is nobody's to find by chance, whoever let it in."""
    known = context.knowledge.taxonomy.resources.get(near.resource or "")
    return known is None or not context.knowledge.is_dangerous(known.id)


def _has_words_to_show(context: ActionContext, near: NearbyDeclaration) -> bool:
    """Words that were not understood, and would tell who it is, leave nothing to show."""
    return near.resource is not None or bool(
        near.said
        and not anonymous.may_reveal_author(
            near.said, cards.list_revealing_names(context, context.work.companies.get(near.company))
        )
    )


def _place_at_centre(context: ActionContext) -> Company:
    """Somebody in the middle of the network, who has no company yet; never kept."""
    network = context.work.networks.find_current()
    return Company(id=0, name="", activity="", place="", postcode="", department="", lat=network.lat, lon=network.lon)


def _rank_step(near: NearbyDeclaration, company: Company | None) -> int:
    """The nearest first; for who has not said where they are, nothing is nearer than anything else."""
    return _STEPS.index(Nearness(cards.measure_nearness(near, company))) if company is not None else 0


def _rate_near(context: ActionContext, company: Company | None, near: NearbyDeclaration, look: AroundQuery) -> float:
    """How well it serves who looks for that resource, or for what their trade takes; nothing is better where neither is
    known."""
    if near.resource is None:
        return 0.0
    trade = company.activity if company is not None else None
    return rate_found(context.knowledge.scorer, look.resource or None, near.resource, near.kind, near.side, trade)
