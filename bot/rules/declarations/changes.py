"""An open declaration is changed: another thing or place finds its partners anew, another figure is weighed anew."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.conversation.flows.declare import Declaring
from bot.conversation.model import Refuse
from bot.rules.declarations import lifecycle
from bot.rules.declarations.mapping import fill
from bot.rules.leads import matchmaking
from bot.views.declarations import cards, drafts
from bot.views.declarations import mine as pages
from matching.consent.states import Answer
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Declaration, Party, Synergy
from storage.tables.declaration import DeclarationState, Visibility


def amended(desk: Desk, row: Declaration, said: Declaring) -> tuple[Saying, ...]:
    """The change counts; what follows from it for those who were asked. Raises Refuse for another's, or a withdrawn one."""
    if desk.company is None or row.company_id != desk.company.id:
        raise Refuse("button-gone")
    if row.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    thing, place, was_held = _thing(row), (row.lat, row.lon), _held(desk, row)
    spoken_for = (row.yearly or 0) - row.left if row.left is not None else 0
    fill(row, said, desk.knowledge, desk.now)
    if row.yearly is not None and _thing(row) == thing:
        row.left = max(0.0, row.yearly - spoken_for)
    if _thing(row) != thing or (row.lat, row.lon) != place:
        lifecycle.close(desk.work, row, desk.now)
        if _thing(row) != thing:
            desk.work.endings.another_thing(row.id)
    _place(row, was_held, _held(desk, row))
    noted = drafts.noted(desk, row)
    if row.state is DeclarationState.HELD and row.visibility is Visibility.NETWORK and _held(desk, row):
        lifecycle.close(desk.work, row, desk.now)
        matchmaking.tell_animators(desk, row)
        return noted, Saying("declaration-held", {**cards.facts(row), "animator": desk.work.networks.here().animator})
    if row.state is not DeclarationState.OPEN:
        return noted, pages.page(desk, row)
    for synergy in desk.work.endings.live(row.id):
        _weighed(desk, row, synergy)
    if partners := matchmaking.compare(desk, row):
        return noted, Saying("declaration-partners", {"count": len(partners)}, parts=partners)
    return noted, Saying("amend-done")


def _weighed(desk: Desk, row: Declaration, synergy: Synergy) -> None:
    """A lead under the changed figures: it ends where they rule it out; who was asked reads the change."""
    other = lifecycle.facing(desk.work.synergies.parties(synergy.id), row)
    found = desk.knowledge.scorer.compare(desk.work.declarations.entry(row.id),
                                          desk.work.declarations.entry(other.declaration_id))
    if found is None:
        lifecycle.end(desk.work, synergy, row, desk.now)
        return
    synergy.score, synergy.evidence = found.score, found.evidence
    if other.answer in (Answer.ASKED, Answer.YES):
        _tell(desk, row, synergy, other)


def _tell(desk: Desk, row: Declaration, synergy: Synergy, other: Party) -> None:
    theirs = desk.work.declarations.get(other.declaration_id)
    person = desk.work.people.speaking_for(other.company_id, theirs.keeper_id if theirs else None)
    if person is None:
        return
    desk.work.outbox.cancel(f"synergy:{synergy.id}", person)
    shown = cards.told(desk, row, desk.work.companies.get(other.company_id))
    verbs = ("no",) if other.answer is Answer.YES else matchmaking.CARD_BUTTONS
    buttons = tuple(Button(f"synergy-card.{verb}", f"a.{verb}.{synergy.id:x}") for verb in verbs)
    desk.work.outbox.owe(
        person, Saying("synergy-changed", {**shown, "yes": "yes" if other.answer is Answer.YES else "no"}, buttons=buttons,
                       parts=cards.reasons(synergy.evidence, other.role)),
        once=f"changed:{synergy.id}:{other.company_id}:{desk.now:%Y%m%d%H%M%S}", due=desk.now, rank=Rank.INTRODUCTION,
        subject=f"synergy:{synergy.id}", expires=synergy.lapses)


def _thing(row: Declaration) -> tuple[object, ...]:
    return row.kind, row.side, row.resource, row.said if row.resource is None else ""


def _held(desk: Desk, row: Declaration) -> bool:
    return row.resource is not None and desk.knowledge.held(row.resource)


def _place(row: Declaration, was_held: bool, held: bool) -> None:
    """Something dangerous goes to the animator; something that no longer is comes back."""
    if held:
        row.state = DeclarationState.HELD
    elif was_held and row.state is DeclarationState.HELD and row.visibility is Visibility.NETWORK:
        row.state = DeclarationState.OPEN
