"""One's own yeses that wait for the others': how far each has come, and the way to take one back while nobody is introduced."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.partners.parties import name_party_resource
from bot.views.leads.pool_progress import count_pool, name_pool_resource
from matching.consent.states import Answer
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Party, Synergy

_MOST_LINES = 5
_CONFIRMING = "confirming"
WITHDRAWING = ("yes-held-list.withdraw", "yes-held-which.withdraw")  # the buttons beside yeses that are shown


def list_held_yeses(context: ActionContext) -> tuple[tuple[Synergy, Party], ...]:
    """What the speaker's company said yes to and others have not answered yet, the latest first."""
    if context.company is None:
        return ()
    found = [
        (synergy, party)
        for synergy in context.work.synergies.list_asking_company(context.company.id)
        for party in context.work.synergies.list_parties(synergy.id)
        if party.company_id == context.company.id and party.answer is Answer.YES
    ]
    return tuple(reversed(found))[:_MOST_LINES]


def build_progress_list(context: ActionContext) -> tuple[Saying, ...]:
    """« Votre oui attend celui des autres »; nothing where none does."""
    held = list_held_yeses(context)
    if not held:
        return ()
    told = [_describe_held(context, *each) for each in held]
    waits = any(each["kind"] != _CONFIRMING for each in told)
    lines = tuple(Saying("yes-held-line", each) for each in told)
    heading = {"count": len(held), "waits": "yes" if waits else "no"}
    return (Saying("yes-held-list", heading, parts=lines, buttons=_build_buttons(context, held)),)


def build_taken_back_question(context: ActionContext) -> tuple[Saying, ...]:
    """« En fait non », said when no question is open: is it the yes that is meant? Of several, which."""
    held = list_held_yeses(context)
    if not held:
        return ()
    if len(held) > 1:
        return (Saying("yes-held-which", buttons=_build_buttons(context, held)),)
    [(synergy, mine)] = held
    buttons = (Button("yes-held.yes", f"a.no.{synergy.id:x}"), Button("yes-held.no", f"a.stand.{synergy.id:x}"))
    return (Saying("yes-held", _describe_held(context, synergy, mine), buttons=buttons),)


def _build_buttons(context: ActionContext, held_yeses: Sequence[tuple[Synergy, Party]]) -> tuple[Button, ...]:
    """One is called what it does, several by what they are about."""
    if len(held_yeses) == 1:
        return (Button(WITHDRAWING[0], f"a.no.{held_yeses[0][0].id:x}"),)
    return tuple(
        Button(WITHDRAWING[1], f"a.no.{synergy.id:x}", {"resource": _name_held(context, synergy, mine)})
        for synergy, mine in held_yeses
    )


def _describe_held(context: ActionContext, synergy: Synergy, mine: Party) -> dict[str, Fact]:
    """What it is about; of a pool how many are in, of others how many still have to answer, or that all have and whoever
    animates has to confirm one of them."""
    joined, count = count_pool(context, synergy)
    pooled = synergy.open_until is not None and count > 2
    agreed = not pooled and all(each.answer is Answer.YES for each in context.work.synergies.list_parties(synergy.id))
    return {
        "resource": _name_held(context, synergy, mine),
        "joined": joined,
        "count": count,
        "kind": "pool" if pooled else _CONFIRMING if agreed else "pair" if count == 2 else "chain",
        "animator": context.work.networks.find_current().animator,
    }


def _name_held(context: ActionContext, synergy: Synergy, mine: Party) -> str:
    named = synergy.open_until is not None
    return name_pool_resource(context, synergy, mine) if named else name_party_resource(context.work, mine)
