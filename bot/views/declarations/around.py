"""What there is around: the open declarations of others, nearest first, with nothing that tells who they are."""
from __future__ import annotations

from dataclasses import dataclass

from bot.context.action_context import Desk
from bot.views.declarations import cards
from matching.privacy import anonymous
from matching.scoring.distance import Nearness
from matching.vocabulary import Kind
from storage.declarations.nearby import Near
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration
from storage.tables.declaration import DeclarationState

PAGE = 5
STEPS = tuple(Nearness)
TO_HAVE = (Kind.OFFER, Kind.SHARE)


@dataclass(frozen=True, slots=True)
class Look:
    """What is looked at: everything, or one resource with what can serve as it; `offers` leaves out what others seek."""

    resource: str = ""
    offers: bool = False

    def token(self, page: int) -> str:
        """The button to a page of it."""
        return ".".join(filter(None, ("a.around", f"{page:x}", self.resource, "o" if self.offers else "")))


def shown(desk: Desk, company: Company, look: Look, page: int) -> Saying:
    """A page of what is around a company. Within a step of distance the order says nothing finer: it is the age."""
    found = sorted(_found(desk, company, look), key=lambda near: (STEPS.index(_step(near, company)), near.id))
    first = page * PAGE if page * PAGE < len(found) else 0
    part = list(enumerate(found[first:first + PAGE], first + 1))
    keep = _keep(desk, company, look)
    if not part and look.resource:
        return Saying("around-nothing-for", {"resource": look.resource, "kept": "no" if keep else "yes"}, buttons=keep)
    if not part:
        return Saying("around-nothing")
    buttons = [Button("around-line.interest", f"a.interest.{near.id:x}", {"n": n}) for n, near in part]
    if first:
        buttons.append(Button("around-list.less", look.token(first // PAGE - 1)))
    if first + PAGE < len(found):
        buttons.append(Button("around-list.more", look.token(first // PAGE + 1)))
    companies = len({near.company for near in found})
    told = companies if companies >= cards.FEWEST else 0  # no count speaks of fewer than three companies
    return Saying("around-list", {"resource": look.resource or "none", "count": len(found) if told else 0, "companies": told},
                  parts=tuple(_line(desk, company, n, near) for n, near in part), buttons=(*buttons, *keep))


def single(desk: Desk, row: Declaration) -> Saying:
    """One announcement of somebody else, without a distance for who has not said yet where they are."""
    return Saying("around-card" if desk.company is not None else "around-card-anywhere", cards.told(desk, row, desk.company),
                  picture=cards.picture(row), buttons=(Button("around-card.interest", f"a.interest.{row.id:x}"),))


def which(resources: tuple[str, ...]) -> Saying:
    """The words may mean several things."""
    return Saying("around-which", buttons=tuple(
        Button("resource-choice", Look(resource).token(0), {"resource": resource}) for resource in resources))


def _found(desk: Desk, company: Company, look: Look) -> tuple[Near, ...]:
    kinds = TO_HAVE if look.offers else tuple(Kind)
    if not look.resource:
        return tuple(near for near in desk.work.nearby.around(company, desk.now, None, kinds) if _says_something(desk, near))
    kin = desk.knowledge.scorer.kin
    served = set(kin.served_by(look.resource))
    if not look.offers:
        served |= {look.resource, *desk.knowledge.taxonomy.narrower(look.resource)}
    return desk.work.nearby.around(company, desk.now, tuple(sorted(served)), kinds)


def _says_something(desk: Desk, near: Near) -> bool:
    """Words that were not understood, and would tell who it is, leave nothing to show."""
    return near.resource is not None or bool(
        near.said and not anonymous.telling(near.said, cards.names(desk, desk.work.companies.get(near.company))))


def _keep(desk: Desk, company: Company, look: Look) -> tuple[Button, ...]:
    """« Prévenez-moi », unless they look for it already."""
    if not look.resource or any(row.kind is Kind.NEED and row.resource == look.resource and row.state is DeclarationState.OPEN
                                for row in desk.work.declarations.of_company(company.id)):
        return ()
    return (Button("around-list.keep", f"a.want.0.{look.resource}"),)


def _step(near: Near, company: Company) -> Nearness:
    return Nearness(cards.nearness(near, company))


def _line(desk: Desk, company: Company, n: int, near: Near) -> Saying:
    row = desk.work.declarations.get(near.id)
    if row is None:
        raise LookupError(f"declaration {near.id} is around and not there")
    return Saying("around-line", {**cards.told(desk, row, company), "n": n})
