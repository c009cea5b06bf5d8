"""What a declaration shows: to its author whole, to everybody else without anything that tells who it is."""
from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.context.action_context import Desk
from matching.consent.states import PartyRole
from matching.privacy import anonymous
from matching.privacy.anonymous import two_figures
from matching.scoring.distance import Nearness, km, rounded
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.vocabulary import Kind, Side
from storage.notes.saying import Fact, Facts, Saying
from storage.tables import Company, Declaration

FEWEST = 3  # a kind of company is told only where at least so many of the network fit it


def facts(row: Declaration) -> dict[str, Fact]:
    """What it is, how much, when, at what price, as its author said it."""
    season = row.details.season
    return {"resource": row.resource or row.said, "low": row.low or 0, "high": row.high or 0, "unit": row.unit or "",
            "rhythm": row.rhythm or "", "every": row.every, "price": row.price or "", "kind": verb(row),
            "first": season.first if season else 0, "last": season.last if season else 0,
            "degrees": row.details.temperature_c or 0, "bars": row.details.pressure_bar or 0}


def told(desk: Desk, row: Declaration, to: Company | None) -> dict[str, Fact]:
    """The same for others: a widened kind of company, a rounded distance, two figures of the quantity."""
    shown = facts(row)
    company = desk.work.companies.get(row.company_id or 0)
    if "quantity" in row.details.hidden:
        shown["unit"] = ""
    if row.resource is None and anonymous.telling(row.said, names(desk, company)):
        shown["resource"] = ""
    shown.update(low=two_figures(float(shown["low"])), high=two_figures(float(shown["high"])),
                 activity=kind_told(desk, company.activity, "activity" in row.details.hidden), near=nearness(company, to))
    return shown


def names(desk: Desk, company: Company) -> tuple[str, ...]:
    """What would give a company away in somebody's own words: its name, and those of its people."""
    return (company.name, *desk.work.people.names_of(company.id))


def kind_told(desk: Desk, activity: str, hidden: bool) -> str:
    """The narrowest kind of company that at least three of the network fit."""
    activities = desk.knowledge.activities
    *kinds, anybody = activity, *activities.wider(activity)
    for kind in () if hidden else kinds:
        if desk.work.companies.doing(activities.within(kind)) >= FEWEST:
            return kind
    return anybody


def counted(companies: int) -> Fact:
    """How many companies it was, as companies may be told: from three on; before that "few", or 0."""
    return companies if companies >= FEWEST or companies == 0 else "few"


class Placed(Protocol):
    """Something in a town: a company, or a declaration of one."""

    @property
    def place(self) -> str: ...
    @property
    def postcode(self) -> str: ...
    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...


def nearness(company: Placed, to: Company | None) -> str:
    """How far apart their town centres are, in the few steps that are told; "open" where nobody is on the other side."""
    if to is None:
        return "open"
    if (company.place, company.postcode) == (to.place, to.postcode):
        return Nearness.SAME_TOWN
    return rounded(km(company.lat, company.lon, to.lat, to.lon))


def verb(row: Declaration | Entry) -> str:
    """Which of the texts' verbs fits: offer, need, has, seeks, together."""
    if row.kind is Kind.SHARE:
        return (row.side or Side.TOGETHER).value
    return (row.kind or Kind.OFFER).value


def reasons(evidence: tuple[Evidence, ...], you: PartyRole, unsaid: Collection[str] = (), most: int = 3) -> tuple[Saying, ...]:
    """The reasons worth a line, as one side reads them, the weightiest first; the distance stands in the card already."""
    worth = [e for e in evidence if e.feature not in ("closeness", "words", *unsaid) and abs(e.points) > 0]
    ranked = sorted(worth, key=lambda e: -abs(e.points))[:most]
    return tuple(Saying(f"why-{e.feature}", {**safe(e.facts), "you": you.value}) for e in ranked)


def unsaid(desk: Desk, theirs: Declaration, you: PartyRole) -> tuple[str, ...]:
    """The reasons that would tell more of a company than its card does: how much, and what exactly it does."""
    company = desk.work.companies.get(theirs.company_id or 0)
    widened = kind_told(desk, company.activity, "activity" in theirs.details.hidden) != company.activity
    return (*(("cover-all", "cover-part") if "quantity" in theirs.details.hidden else ()),
            *(("taker-usual",) if widened and you is PartyRole.GIVER else ()))


def picture(theirs: Declaration) -> str | None:
    """The photo that others may see."""
    return None if "picture" in theirs.details.hidden else theirs.details.picture


def safe(known: Facts) -> Facts:
    """A reason's facts without exact distances."""
    return {name: value for name, value in known.items() if name != "km"}
