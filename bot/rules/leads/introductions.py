"""All have said yes: they are introduced, by Telegram or by the animator who rings; unless one still has to be confirmed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from bot.rules.animators import new_companies
from bot.rules.calls import due_calls
from bot.rules.leads import authorised_leads, choices, endings, matchmaking, portions, relays, succession, told_rules
from bot.views.leads import introductions
from matching.calendar import follow_up
from matching.calendar.days import to_local_day
from matching.consent.states import Answer, SynergyState
from storage.notes.outbox import Rank
from storage.notes.saying import Fact, Saying
from storage.tables import Introduction, Party, Synergy


def introduce_parties(context: ActionContext, *synergies: Synergy) -> tuple[Saying, ...]:
    """All of these are agreed, at once; what remains of what they are about is put to its owner again, where others wait."""
    said = [saying for synergy in synergies for saying in _introduce(context, synergy)]
    ids = dict.fromkeys(
        party.declaration_id for synergy in synergies for party in context.work.synergies.list_parties(synergy.id)
    )
    if any(synergy.state is SynergyState.AGREED for synergy in synergies):
        portions.update_left(context, tuple(ids))
        choices.offer_rest(context, tuple(ids), f"rest:{synergies[0].id}")
    return tuple(said)


def _introduce(context: ActionContext, synergy: Synergy) -> tuple[Saying, ...]:
    """Names, contact and place go to all who said yes; what the speaker reads of it is given back. Nothing is told of a
    company that nobody has confirmed, nor to it: then all read that it will come, and the animators are reminded."""
    parties = [party for party in context.work.synergies.list_parties(synergy.id) if party.answer is Answer.YES]
    # Asked while the synergy is held: whoever confirms a company at this moment sees both yeses, or we see the confirmation.
    unknown = context.work.companies.list_unconfirmed([party.company_id for party in parties])
    if unknown:
        return _postpone_introduction(context, synergy, parties, unknown)
    if not authorised_leads.may_take_over(context, parties):
        authorised_leads.end_unauthorised_lead(context, synergy, parties)
        return ()
    if not portions.split_agreement(context, synergy, parties):
        return _end_taken_lead(context, synergy, parties)
    context.work.endings.close_lead(synergy, SynergyState.AGREED)
    introduction = _begin_introduction(context, synergy, parties)
    _cancel_cards(context, synergy, parties)
    relays.end_questions(context.work, synergy.id, context.now)
    due_calls.owe_introduction_calls(context.work, synergy, parties, context.now)
    said: list[Saying] = []
    for party, person, (made, *cards) in introductions.build_introductions(context, synergy, parties):
        sayings = (told_rules.tell_meeting_rules(context, synergy, party, parties, made), *cards)
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


def _cancel_cards(context: ActionContext, synergy: Synergy, parties: Sequence[Party]) -> None:
    """Nobody is asked any more; but of a pool that still takes newcomers, whoever has not answered may read of it yet."""
    subject = f"synergy:{synergy.id}"
    if synergy.open_until is None or synergy.open_until <= context.now:
        context.work.outbox.cancel(subject)
        return
    for party in parties:
        for person in context.work.memberships.list_people(party.company_id):
            context.work.outbox.cancel(subject, person)


def introduce_newcomer(context: ActionContext, synergy: Synergy, joining: Party) -> tuple[Saying, ...]:
    """Somebody joins a pool whose members know each other: they learn of all of them, and each of these of them."""
    members = [
        party
        for party in context.work.synergies.list_parties(synergy.id)
        if party.answer is Answer.YES and party is not joining
    ]
    context.work.outbox.cancel(f"synergy:{synergy.id}", context.person)
    for member in members:
        person = introductions.find_introduction_reader(context, member)
        for number, saying in enumerate(introductions.build_newcomer_notice(context, member, joining)):
            context.work.outbox.owe(
                person,
                saying,
                once=f"joined:{synergy.id}:{joining.company_id}:{person.id}:{number}",
                due=context.now,
                rank=Rank.INTRODUCTION,
            )
    due_calls.owe_introduction_calls(context.work, synergy, (joining,), context.now)
    told = introductions.build_introduction(context, synergy, joining, members)
    return (told, *introductions.build_contact_cards(context, joining, members))


def _begin_introduction(context: ActionContext, synergy: Synergy, parties: Sequence[Party]) -> Introduction:
    """From here on it is followed: what each gives or takes is kept for them, and the first question has its day."""
    introduction = context.work.introductions.begin_introduction(synergy.id, context.now)
    zone = context.work.networks.zone()
    starts = [find_party_declaration(context.work, party).starts for party in parties]
    planned = max((start for start in starts if start is not None and start > context.now), default=None)
    introduction.pickup, introduction.asked = planned, 0
    introduction.reserved_until = follow_up.find_reservation_end(planned or context.now, zone)
    introduction.ask_due = follow_up.find_first_question(
        context.now, to_local_day(planned, zone) if planned is not None else None, zone
    )
    return introduction


def _end_taken_lead(context: ActionContext, synergy: Synergy, parties: Sequence[Party]) -> tuple[Saying, ...]:
    """Somebody else was quicker, a moment ago: those who said yes read that it is taken, and are told first once it is not."""
    mine = next((party for party in parties if party.by == context.person_id), None)
    succession.replace_lead(context, synergy, endings.TAKEN_ENDING, (mine.declaration_id,) if mine is not None else ())
    portions.update_left(context, [party.declaration_id for party in parties])
    if mine is None:
        return ()
    following = matchmaking.ask_next_leads(context, (mine,))
    return (endings.build_ending(context.work, synergy, mine, endings.TAKEN_ENDING, is_consoled=bool(following)),)


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
