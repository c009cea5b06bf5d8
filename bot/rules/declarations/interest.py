"""Interest in what somebody else tells: my own side of it, told in one tap, and a lead between the two."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.rules.declarations import lifetime
from bot.rules.leads import matchmaking
from bot.views.declarations import cards
from matching.consent.states import Answer, SynergyState
from matching.scoring.evidence import Evidence
from matching.scoring.scorer import THRESHOLD, Lead
from matching.scoring.sides import allowed, sides
from matching.vocabulary import Kind, Side
from storage.notes.saying import Button, Saying
from storage.tables import Declaration, Synergy
from storage.tables.declaration import DeclarationState

OPPOSITE = {Kind.OFFER: Kind.NEED, Kind.NEED: Kind.OFFER, Kind.SHARE: Kind.SHARE}
OTHER_SIDE = {Side.HAS: Side.SEEKS, Side.SEEKS: Side.HAS, Side.TOGETHER: Side.TOGETHER}


def taken(desk: Desk, theirs: Declaration) -> tuple[Saying, ...]:
    """The other side is asked, at most three at once; who is next waits for its turn."""
    mine = _mine(desk, theirs)
    lead = _lead(desk, mine, theirs)
    shown = cards.told(desk, theirs, desk.ours)
    if lead is None:
        return (Saying("interest-kept", shown),)
    busy = desk.work.synergies.asked(theirs.id) >= matchmaking.AT_ONCE
    synergy = matchmaking.keep(desk, lead)
    if synergy is None:
        synergy = desk.work.endings.keyed(matchmaking.key(lead))
        if synergy is None or synergy.state is not SynergyState.FOUND:
            return (_known(desk, synergy, mine, shown),)
    if busy:
        return (Saying("interest-waits", shown),)
    matchmaking.ask(desk, synergy, theirs.id)
    return (Saying("interest-asked", shown),)


def _mine(desk: Desk, theirs: Declaration) -> Declaration:
    """What we have told of it already, else the opposite of theirs at our place, open at once."""
    kind = OPPOSITE[theirs.kind or Kind.OFFER]
    side = OTHER_SIDE[theirs.side or Side.TOGETHER] if kind is Kind.SHARE else None
    resource = theirs.resource
    said = str(cards.told(desk, theirs, desk.ours)["resource"]) if resource is None else desk.knowledge.resource(resource).fr
    for row in desk.work.declarations.of_company(desk.ours.id):
        same = row.resource == resource and (resource is not None or row.said == said)
        if row.state is DeclarationState.OPEN and (row.kind, row.side if side else None) == (kind, side) and same:
            return row
    row = desk.work.declarations.add(Declaration(
        network_id=desk.work.scope.id, company_id=desk.ours.id, keeper_id=desk.me, kind=kind, side=side, resource=resource,
        said=said, place=desk.ours.place, lat=desk.ours.lat, lon=desk.ours.lon, touched=desk.now))
    desk.work.declarations.publish(row, held=False, now=desk.now, expires=lifetime.expiry(desk.work, row, desk.now))
    lifetime.begin(desk.work, row, desk.now)
    return row


def _lead(desk: Desk, mine: Declaration, theirs: Declaration) -> Lead | None:
    """The two laid side by side; who taps knows how far it is, so distance alone does not speak against it."""
    one, other = desk.work.declarations.entry(mine.id), desk.work.declarations.entry(theirs.id)
    laid, scorer = sides(one, other), desk.knowledge.scorer
    if laid is None or not allowed(scorer.taxonomy, *laid):
        return None
    if (found := scorer.compare(one, other)) is not None:
        return found
    facts = {"offered": theirs.resource or "", "needed": theirs.resource or ""}
    return Lead(*laid, THRESHOLD, (Evidence("kinship-same", THRESHOLD, facts) if theirs.resource
                                   else Evidence("words", THRESHOLD),))


def _known(desk: Desk, synergy: Synergy | None, mine: Declaration, shown: dict[str, str | int | float]) -> Saying:
    """The two met before: asked already, waiting for our own answer, agreed, or over."""
    if synergy is None or synergy.state is not SynergyState.ASKING:
        return Saying(f"synergy-over-{synergy.state if synergy else SynergyState.VOID}")
    ours = next(party for party in desk.work.synergies.parties(synergy.id) if party.declaration_id == mine.id)
    if ours.answer is Answer.ASKED:
        buttons = tuple(Button(f"synergy-card.{verb}", f"a.{verb}.{synergy.id:x}") for verb in matchmaking.CARD_BUTTONS)
        return Saying("interest-yours", shown, buttons=buttons)
    return Saying("interest-already", shown)
