"""A person's digest: at most five things that concern them, each with its number on its buttons, and a line on the network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.context.action_context import ActionContext
from bot.conversation.steps import shorten_quote
from bot.partners.meeting import may_come_across
from bot.partners.parties import find_own_party, find_party_declaration
from bot.views.declarations import cards
from bot.views.declarations.found_around import AroundQuery, find_around, sort_around
from matching.consent.kinds import find_kind_rules
from matching.consent.states import Answer, PartyRole, SynergyState
from matching.privacy.anonymous import round_to_two_figures
from matching.scoring.distance import Nearness
from matching.synergies.concerned_trades import rate_concern
from matching.vocabulary import Kind, Side
from storage.declarations.nearby import NearbyDeclaration
from storage.notes.digests import NetworkActivity
from storage.notes.saying import Button, Fact, Saying
from storage.people.prefs import DigestPace
from storage.tables import Company, Declaration, Synergy
from storage.tables.declaration import DeclarationState

_MOST_ITEMS = 5
_MOST_BUTTONS = 5  # besides the one to the settings
_EXPIRES_SOON = timedelta(days=7)  # what expires by then is asked about
# What lies near is told where its trade may well use it; from farther only where it usually does. What any company uses
# (`rate_concern` gives it half at most) is news from near alone.
_LEAST_CONCERN, _LEAST_CONCERN_FROM_AFAR = 0.4, 0.55
_NEAR_STEPS = (Nearness.SAME_TOWN, Nearness.ABOUT_5, Nearness.ABOUT_10)


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One line: what it tells, its buttons by label and token; the `note` that it takes the place of; the declaration
    whose keeper it `asks` whether it is still there; what its author added, « à savoir », `below` it; the one button that
    opens the `page` where all the others are, for a digest that would have too many."""

    key: str
    facts: dict[str, Fact]
    buttons: tuple[tuple[str, str], ...]
    note: int | None = None
    asks: Declaration | None = None
    below: tuple[Saying, ...] = ()
    page: tuple[str, str] | None = None


def list_digest_items(context: ActionContext, since: datetime) -> tuple[DigestItem, ...]:
    """Leads that were held back, what waits for an answer, what expires, and what is new near by since a moment."""
    found: list[DigestItem] = []
    for part in (_list_held_back, _list_waiting, _list_expiring):
        found.extend(part(context))
    found.extend(_list_missed(context, since))
    return tuple(
        (*found, *(_list_news(context, since, _MOST_ITEMS - len(found)) if len(found) < _MOST_ITEMS else ()))[:_MOST_ITEMS]
    )


def build_digest(context: ActionContext, told: tuple[DigestItem, ...], network: tuple[Saying, ...]) -> Saying:
    """The message."""
    key = "digest-month" if context.person.prefs.digest is DigestPace.MONTHLY else "digest-week"
    numbered = tuple(enumerate(told, 1))
    crowded = sum(len(item.buttons) for item in told) > _MOST_BUTTONS
    buttons = tuple(
        Button(f"digest-week.{label}", token, {"n": n})
        for n, item in numbered
        for label, token in ((item.page,) if crowded and item.page is not None else item.buttons)
    )
    return Saying(
        key,
        {"place": context.own_company.place},
        buttons=(*buttons, Button("digest-week.settings", "a.tune.0")),
        parts=(*(part for n, item in numbered for part in (Saying(item.key, {**item.facts, "n": n}), *item.below)), *network),
    )


def build_network_line(happened: NetworkActivity, confirmed: float) -> tuple[Saying, ...]:
    """One line on the network, with the tonnes `confirmed` since January; nothing is counted that fewer than three companies
    did."""
    declarations = happened.declarations if happened.declaring >= cards.FEWEST_COMPANIES else 0
    introductions = happened.introductions if happened.introduced >= cards.FEWEST_COMPANIES else 0
    if not declarations and not introductions and not confirmed:
        return ()
    return (
        Saying(
            "digest-network",
            {
                "declarations": declarations,
                "declaring": happened.declaring if declarations else 0,
                "introductions": introductions,
                "both": "yes" if declarations and introductions else "no",
                "confirmed": round_to_two_figures(confirmed),
                "more": "yes" if confirmed and (declarations or introductions) else "no",
            },
        ),
    )


def find_asked_sides(context: ActionContext, synergy: Synergy | None) -> tuple[Company, Declaration] | None:
    """The speaker's company that is asked about this lead, and what of the others it is told
    of, whoever gives first; of a pool its own, for nobody's is told. None when nothing is asked."""
    if synergy is None or synergy.state is not SynergyState.ASKING:
        return None
    parties = context.work.synergies.list_parties(synergy.id)
    mine = find_own_party(context, parties)
    if mine is None or mine.answer is not Answer.ASKED:
        return None
    if find_kind_rules(synergy.kind, len(parties)).pools:
        return context.work.companies.get(mine.company_id), find_party_declaration(context.work, mine)
    shown = sorted(context.work.synergies.list_others(mine), key=lambda other: other.role is not PartyRole.GIVER)
    return context.work.companies.get(mine.company_id), find_party_declaration(context.work, shown[0])


def _list_held_back(context: ActionContext) -> list[DigestItem]:
    found = []
    for each in context.work.digests.list_held_cards(context.person_id):
        synergy = context.work.synergies.lock_synergy(each.synergy)
        known = find_asked_sides(context, synergy)
        if known is not None and not _is_muted(context, known[1].resource) and may_come_across(context, known[1]):
            found.append(_build_lead_item(context, "digest-lead", each.synergy, *known, note=each.note))
    return found


def _list_waiting(context: ActionContext) -> list[DigestItem]:
    """What this person has read and not answered; what a colleague was asked is theirs to answer."""
    ours = [company.id for company in context.work.memberships.list_companies(context.person_id)]
    return [
        _build_lead_item(context, "digest-waiting", synergy.id, *known)
        for synergy in context.work.digests.list_waiting_leads(ours)
        if context.work.outbox.was_told(f"synergy:{synergy.id}", context.person)
        and (known := find_asked_sides(context, synergy)) is not None
    ]


def _list_missed(context: ActionContext, since: datetime) -> list[DigestItem]:
    """What was announced to all while nobody was at work there."""
    missed = context.work.digests.list_missed_broadcasts(context.person_id, since, context.now)
    return [DigestItem("digest-missed", {"words": shorten_quote(str(each.facts["text"]))}, ()) for each in missed if each.facts]


def _build_lead_item(
    context: ActionContext, key: str, synergy: int, company: Company, theirs: Declaration, note: int | None = None
) -> DigestItem:
    if theirs.company_id == company.id:  # a pool: others' quantities are not told
        facts: dict[str, Fact] = {"resource": theirs.resource or theirs.said}
        return DigestItem("digest-pool", facts, (("see", f"a.card.{synergy:x}"),), note=note)
    return DigestItem(
        key,
        cards.describe_card(context, theirs, company),
        (("see", f"a.card.{synergy:x}"),),
        note=note,
        below=cards.build_note_line(context, theirs),
    )


def _list_expiring(context: ActionContext) -> list[DigestItem]:
    rows = [
        row
        for company in context.work.memberships.list_companies(context.person_id)
        for row in context.work.declarations.list_of_company(company.id)
        if row.state is DeclarationState.OPEN
        and row.expires is not None
        and (row.confirming is not None or row.expires <= context.now + _EXPIRES_SOON)
    ]
    kept = [row for row in rows if context.work.people.find_spokesperson(row.company_id or 0, row.keeper_id) is context.person]
    answers = (("yes", "y"), ("no", "n"))
    return [
        DigestItem(
            "digest-alive",
            cards.describe_declaration(row),
            tuple((label, f"a.still.{row.id:x}.{code}") for label, code in answers),
            asks=row,
        )
        for row in sorted(kept, key=lambda row: (row.expires or context.now, row.id))
    ]


def _list_news(context: ActionContext, since: datetime, most: int) -> list[DigestItem]:
    """What concerns this trade, in the order of looking around, what it usually uses first; random neighbours are no news, nor
    is what was a lead already, nor who looks for the same as we do."""
    company, look = context.own_company, AroundQuery(since=since)
    met = context.work.digests.list_known_declarations([company.id])
    ours = {
        (row.kind, row.resource) for row in context.work.declarations.list_of_company(company.id) if row.kind is not Kind.SHARE
    }
    fresh = [
        near
        for near in find_around(context, company, look)
        if near.id not in met and (near.kind, near.resource) not in ours and not _is_muted(context, near.resource)
    ]
    things = {_key_concern(near): near for near in fresh}  # many say the same: each thing is rated once
    concern = {key: _rate_concern(context, company, near) for key, near in things.items()}
    usual = [near for near in fresh if concern[_key_concern(near)] >= _LEAST_CONCERN_FROM_AFAR]
    possible = [
        near
        for near in fresh
        if _LEAST_CONCERN <= concern[_key_concern(near)] < _LEAST_CONCERN_FROM_AFAR
        and cards.measure_nearness(near, company) in _NEAR_STEPS
    ]
    varied: dict[str | None, NearbyDeclaration] = {}  # of one thing, the best of them
    for near in (*sort_around(context, company, look, usual), *sort_around(context, company, look, possible)):
        varied.setdefault(near.resource, near)
    rows = [context.work.declarations.get(near.id) for near in tuple(varied.values())[:most]]
    return [_build_news_item(context, company, row) for row in rows if row is not None]


def _build_news_item(context: ActionContext, company: Company, row: Declaration) -> DigestItem:
    return DigestItem(
        "digest-news",
        cards.describe_card(context, row, company),
        (("see", f"a.look.{row.id:x}"), ("aside", f"a.aside.{row.id:x}")),
        below=cards.build_note_line(context, row),
        page=("see", f"a.look.{row.id:x}"),
    )


def _key_concern(near: NearbyDeclaration) -> tuple[str | None, Kind, Side | None]:
    """What the concern of a trade depends on."""
    return near.resource, near.kind, near.side


def _rate_concern(context: ActionContext, company: Company, near: NearbyDeclaration) -> float:
    """How usual it is, 0..1, for this company's trade to take what is offered there, or to have what is sought."""
    if near.resource is None:
        return 0.0
    return rate_concern(context.knowledge.scorer, near.resource, near.kind, near.side, company.activity)


def _is_muted(context: ActionContext, resource: str | None) -> bool:
    known = context.knowledge.taxonomy.resources.get(resource or "")
    return known is not None and known.family in context.person.prefs.muted
