"""A person's digest: at most five things that concern them, each with its number on its buttons, and a line on the network."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.context.action_context import Desk
from bot.views.declarations import cards
from matching.consent.states import Answer, SynergyState
from matching.scoring.distance import Nearness
from matching.vocabulary import Kind
from storage.declarations.nearby import Near
from storage.notes.digests import Happened
from storage.notes.saying import Button, Fact, Saying
from storage.people.prefs import Pace
from storage.tables import Company, Declaration, Synergy
from storage.tables.declaration import DeclarationState

MOST = 5
SOON = timedelta(days=7)   # what expires by then is asked about
NEAR = (Nearness.SAME_TOWN, Nearness.ABOUT_5, Nearness.ABOUT_10)


@dataclass(frozen=True, slots=True)
class Item:
    """One line: what it tells, its buttons by label and token; the `note` that it takes the place of; the declaration
    whose keeper it `asks` whether it is still there."""

    key: str
    facts: dict[str, Fact]
    buttons: tuple[tuple[str, str], ...]
    note: int | None = None
    asks: Declaration | None = None


def items(desk: Desk, since: datetime) -> tuple[Item, ...]:
    """Leads that were held back, what waits for an answer, what expires, and what is new near by since a moment."""
    found: list[Item] = []
    for part in (_held_back, _waiting, _expiring):
        found.extend(part(desk))
    return tuple((*found, *(_news(desk, since, MOST - len(found)) if len(found) < MOST else ()))[:MOST])


def digest(desk: Desk, told: tuple[Item, ...], network: tuple[Saying, ...]) -> Saying:
    """The message."""
    key = "digest-month" if desk.person.prefs.digest is Pace.MONTHLY else "digest-week"
    numbered = tuple(enumerate(told, 1))
    buttons = tuple(Button(f"digest-week.{label}", token, {"n": n}) for n, item in numbered for label, token in item.buttons)
    return Saying(key, {"place": desk.ours.place}, buttons=(*buttons, Button("digest-week.settings", "a.tune.0")),
                  parts=(*(Saying(item.key, {**item.facts, "n": n}) for n, item in numbered), *network))


def network(happened: Happened) -> tuple[Saying, ...]:
    """One line on the network; nothing is counted that fewer than three companies did."""
    declarations = happened.declarations if happened.declaring >= cards.FEWEST else 0
    introductions = happened.introductions if happened.introduced >= cards.FEWEST else 0
    if not declarations and not introductions:
        return ()
    return (Saying("digest-network", {
        "declarations": declarations, "declaring": happened.declaring if declarations else 0, "introductions": introductions,
        "both": "yes" if declarations and introductions else "no"}),)


def asked(desk: Desk, synergy: Synergy | None) -> tuple[Company, Declaration] | None:
    """The speaker's company that is asked about this lead, and what it is asked about; None when nothing is asked."""
    if synergy is None or synergy.state is not SynergyState.ASKING:
        return None
    parties = desk.work.synergies.parties(synergy.id)
    mine = next((party for party in parties if party.answer is Answer.ASKED and desk.speaks(party.company_id)), None)
    theirs = next((desk.work.declarations.get(p.declaration_id) for p in parties if mine is not None and p is not mine), None)
    return (desk.work.companies.get(mine.company_id), theirs) if mine is not None and theirs is not None else None


def _held_back(desk: Desk) -> list[Item]:
    found = []
    for each in desk.work.digests.gathered(desk.me):
        synergy = desk.work.synergies.locked(each.synergy)
        if (known := asked(desk, synergy)) is not None and not _muted(desk, known[1].resource):
            found.append(_lead(desk, "digest-lead", each.synergy, *known, note=each.note))
    return found


def _waiting(desk: Desk) -> list[Item]:
    """What this person has read and not answered; what a colleague was asked is theirs to answer."""
    ours = [company.id for company in desk.work.memberships.companies(desk.me)]
    return [_lead(desk, "digest-waiting", synergy.id, *known) for synergy in desk.work.digests.waiting(ours)
            if desk.work.outbox.told(f"synergy:{synergy.id}", desk.person) and (known := asked(desk, synergy)) is not None]


def _lead(desk: Desk, key: str, synergy: int, company: Company, theirs: Declaration, note: int | None = None) -> Item:
    return Item(key, cards.told(desk, theirs, company), (("see", f"a.card.{synergy:x}"),), note=note)


def _expiring(desk: Desk) -> list[Item]:
    rows = [row for company in desk.work.memberships.companies(desk.me)
            for row in desk.work.declarations.of_company(company.id)
            if row.state is DeclarationState.OPEN and row.expires is not None
            and (row.confirming is not None or row.expires <= desk.now + SOON)]
    kept = [row for row in rows if desk.work.people.speaking_for(row.company_id or 0, row.keeper_id) is desk.person]
    answers = (("yes", "y"), ("no", "n"))
    return [Item("digest-alive", cards.facts(row), tuple((label, f"a.still.{row.id:x}.{code}") for label, code in answers),
                 asks=row)
            for row in sorted(kept, key=lambda row: (row.expires or desk.now, row.id))]


def _news(desk: Desk, since: datetime, most: int) -> list[Item]:
    """What this trade usually takes in or has, then what lies near; never what was a lead already."""
    company = desk.ours
    met = desk.work.digests.met([company.id])
    around = desk.work.nearby.around(company, desk.now, since=since)
    steps = {near.id: Nearness(cards.nearness(near, company)) for near in around}
    fresh = [near for near in around if near.id not in met and near.resource is not None and not _muted(desk, near.resource)
             and (_fits(desk, company, near) or steps[near.id] in NEAR)]
    fresh.sort(key=lambda near: (not _fits(desk, company, near), tuple(Nearness).index(steps[near.id]), -near.id))
    varied = {near.resource: near for near in reversed(fresh)}   # of one thing, the best of them
    fresh = [near for near in fresh if varied[near.resource] is near]
    ours = {(row.kind, row.resource) for row in desk.work.declarations.of_company(company.id) if row.kind is not Kind.SHARE}
    rows = [row for near in fresh[:most * 2] if (row := desk.work.declarations.get(near.id)) is not None
            and (row.kind, row.resource) not in ours][:most]   # who looks for the same as we do is no news
    return [Item("digest-news", cards.told(desk, row, company), (("see", f"a.look.{row.id:x}"),)) for row in rows]


def _fits(desk: Desk, company: Company, near: Near) -> bool:
    does = desk.knowledge.activities.get(company.activity)
    usual = desk.knowledge.scorer.usual.taken(near.resource or "", company.activity, does.naf if does else ())
    return usual > 0 or (does is not None and near.resource in does.offers)


def _muted(desk: Desk, resource: str | None) -> bool:
    known = desk.knowledge.taxonomy.resources.get(resource or "")
    return known is not None and known.family in desk.person.prefs.muted
