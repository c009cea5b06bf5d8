"""A company that Telegram does not reach is owed a telephone call: when it falls due, and who is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.partners.parties import find_party_person, name_party_resource
from bot.rules.animators import notices
from matching.calendar import days
from matching.consent.states import WAITING_ANSWERS
from storage.leads.calls import UNMADE_CALL_VERB
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Call, Party, Synergy
from storage.work import Work

CALL_REACHED = "call-reached"
_MOST_TOLD = 5
_MOST_UNASKED_CALLS = 10
_UNREACHED_WAIT = timedelta(days=7)


def build_calls_subject(work: Work) -> str:
    """What the animators read about their calls is owed under."""
    return f"calls:{work.network_id}"


def owe_call(work: Work, synergy: Synergy, company_id: int, now: datetime) -> Call:
    """The company is to be rung about a lead, as soon as people are at work there."""
    return work.calls.schedule_call(synergy.id, company_id, days.find_office_moment(now, work.networks.zone()), now)


def has_room_for_calls(work: Work) -> bool:
    """May what nobody waits for add to the call list? Not while the animator has an hour of calls to make."""
    return work.calls.count_owed() < _MOST_UNASKED_CALLS


def owe_introduction_calls(work: Work, synergy: Synergy, parties: Sequence[Party], now: datetime) -> None:
    """All agreed: what a company may now know is told by telephone, where Telegram reaches nobody."""
    for party in parties:
        if not work.people.has_reachable_member(party.company_id):
            owe_call(work, synergy, party.company_id, now)


def tell_waiting_parties(work: Work, synergy: Synergy, silent: Party, now: datetime) -> None:
    """Whoever waits for the answer reads that the animator rings, and not whom."""
    for waiting in work.synergies.list_others(silent):
        person = find_party_person(work, waiting)
        if person is None or waiting.answer not in WAITING_ANSWERS:
            continue
        work.outbox.owe(
            person,
            Saying(
                "synergy-called",
                {"resource": name_party_resource(work, waiting), "animator": work.networks.find_current().animator},
            ),
            once=f"called:{synergy.id}:{waiting.company_id}",
            due=now,
            rank=Rank.QUESTION,
        )


def was_never_rung(work: Work, synergy: Synergy, party: Party) -> bool:
    """Is that company still to be rung, and did nobody try?"""
    call = work.calls.find_owed_call(synergy.id, party.company_id)
    return call is not None and call.tries == 0 and not has_reached_somebody(work, call)


def note_unmade_calls(work: Work, synergy: Synergy, parties: Sequence[Party], now: datetime) -> tuple[Saying, ...]:
    """A lead ends because nobody rang: it is counted as what it died of; a line for each company."""
    lines: list[Saying] = []
    for party in parties:
        if (call := work.calls.find_owed_call(synergy.id, party.company_id)) is not None:
            work.history.add_entry(UNMADE_CALL_VERB, f"call:{call.id}", None, now)
            name, resource = work.companies.get(party.company_id).name, name_party_resource(work, party)
            lines.append(Saying("call-unmade-line", {"company": name, "resource": resource}))
    return tuple(lines)


def tell_unmade_calls(work: Work, lines: Sequence[Saying], now: datetime) -> None:
    """The animators read once which leads ended because nobody rang."""
    if not lines:
        return
    told = Saying("call-unmade", {"count": len(lines)}, parts=tuple(lines[:_MOST_TOLD]))
    notices.tell_animators(work, told, f"unmade:{work.network_id}", now, anew=now.isoformat(), rank=Rank.QUESTION)


def has_reached_somebody(work: Work, call: Call) -> bool:
    """Did anybody there ever pick up the telephone?"""
    return any(entry.verb == CALL_REACHED for entry in work.history.list_about(f"call:{call.id}"))


def is_call_overdue(work: Work, call: Call, synergy: Synergy, now: datetime) -> bool:
    """Has the call waited for too long? A week, when nobody there was ever reached and somebody waits for the answer; else as
    long as any lead."""
    if synergy.lapses <= now:
        return True
    return call.due + _UNREACHED_WAIT <= now and not has_reached_somebody(work, call) and _is_awaited(work, synergy)


def _is_awaited(work: Work, synergy: Synergy) -> bool:
    """Is there anybody in the lead whom Telegram reaches? What two companies of a list might do together nobody waits for."""
    return any(work.people.has_reachable_member(party.company_id) for party in work.synergies.list_parties(synergy.id))
