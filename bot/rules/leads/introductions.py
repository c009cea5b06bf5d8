"""All have said yes: they are introduced, by Telegram or by the animator who rings; unless one still has to be confirmed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.context.action_context import ActionContext
from bot.rules.animators import new_companies
from bot.rules.calls import due_calls
from bot.rules.leads import relays
from bot.views.leads import introductions
from matching.consent.states import Answer, SynergyState
from storage.notes.outbox import Rank
from storage.notes.saying import Fact, Saying
from storage.tables import Party, Synergy


def introduce_parties(context: ActionContext, synergy: Synergy) -> tuple[Saying, ...]:
    """Names, contact and place go to all who said yes; what the speaker reads of it is given back. Nothing is told of a
    company that nobody has confirmed, nor to it: then all read that it will come, and the animators are reminded."""
    parties = [party for party in context.work.synergies.list_parties(synergy.id) if party.answer is Answer.YES]
    # Asked while the synergy is held: whoever confirms a company at this moment sees both yeses, or we see the confirmation.
    unknown = context.work.companies.list_unconfirmed([party.company_id for party in parties])
    if unknown:
        return _postpone_introduction(context, synergy, parties, unknown)
    context.work.endings.close_lead(synergy, SynergyState.AGREED)
    introduction = context.work.introductions.begin_introduction(synergy.id, context.now)
    context.work.outbox.cancel(f"synergy:{synergy.id}")
    relays.end_questions(context.work, synergy.id, context.now)
    due_calls.owe_introduction_calls(context.work, synergy, parties, context.now)
    said: list[Saying] = []
    for person, sayings in introductions.build_introductions(context, synergy, parties):
        if person is context.person:
            said.extend(sayings)
            continue
        for number, saying in enumerate(sayings):
            context.work.outbox.owe(
                person,
                saying,
                once=f"agreed:{introduction.id}:{person.id}" + (f":{number}" if number else ""),
                due=context.now,
                rank=Rank.INTRODUCTION,
            )
    return tuple(said)


def _postpone_introduction(
    context: ActionContext, synergy: Synergy, parties: Sequence[Party], unknown: Collection[int]
) -> tuple[Saying, ...]:
    facts: dict[str, Fact] = {"animator": context.work.networks.find_current().animator}
    unconfirmed, prepared = (
        ("introduction-unconfirmed", "introduction-prepared")
        if len(parties) == 2
        else ("introduction-unconfirmed-group", "introduction-prepared-group")
    )
    said: list[Saying] = []
    for party in parties:
        own = party.company_id in unknown
        saying = Saying(unconfirmed, facts) if own else Saying(prepared)
        if party.by == context.person_id:
            said.append(saying)
        else:
            context.work.outbox.owe(
                context.work.people.get(party.by or 0),
                saying,
                due=context.now,
                rank=Rank.INTRODUCTION,
                once=f"unconfirmed:{synergy.id}:{party.company_id}",
                subject=f"synergy:{synergy.id}",
            )
    for company in sorted(unknown):
        new_companies.remind_of_confirmation(context, context.work.companies.get(company))
    return tuple(said)
