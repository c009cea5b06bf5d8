"""The call list as the animator reads it: whom to ring, what to say without naming anybody, what to note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.flows.call_contact import Reaching
from bot.partners.parties import find_party_declaration
from bot.views.calls import call_words
from bot.views.calls.announced_calls import build_next_announced_call
from bot.views.companies.sheets import build_sheet_button
from bot.views.declarations import cards
from bot.views.leads import introductions, refusals
from bot.views.leads.lead_cards import build_broker_line, build_lead_card, describe_party
from bot.views.networks import host
from matching.consent.states import Answer, PartyRole, SynergyState
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Call, Party, Person, Question
from storage.tables.call import Means

CONSENT_MEANS = (Means.PHONE, Means.MEETING, Means.MAIL, Means.MESSAGE)


@dataclass(frozen=True, slots=True)
class CallTopic:
    """One thing to ring about: is the company interested, what does it answer to `questions` of the other side, or
    (`passing`) what it may know now that all agreed."""

    call: Call
    mine: Party
    others: tuple[Party, ...]
    passing: bool
    questions: tuple[Question, ...] = ()

    @property
    def asking(self) -> bool:
        """Is its yes or no still to be heard?"""
        return not self.passing and self.mine.answer is Answer.ASKED


def find_call_topic(context: ActionContext, call: Call) -> CallTopic:
    """What that call is about."""
    parties = context.work.synergies.list_parties(call.synergy_id)
    mine = next(party for party in parties if party.company_id == call.company_id)
    synergy = context.work.synergies.get(call.synergy_id)
    passing = synergy is not None and synergy.state is SynergyState.AGREED
    others = tuple(party for party in parties if party is not mine and (party.answer is Answer.YES or not passing))
    return CallTopic(call, mine, others, passing, context.work.questions.list_open_to(call.synergy_id, call.company_id))


def list_owed_topics(context: ActionContext) -> tuple[CallTopic, ...]:
    """All that is to be rung about, now or later: company by company, whoever waits longest first."""
    calls = context.work.calls.list_owed()
    order = list(dict.fromkeys(call.company_id for call in calls))
    return tuple(
        find_call_topic(context, call) for call in sorted(calls, key=lambda call: (order.index(call.company_id), call.id))
    )


def list_due_topics(context: ActionContext) -> tuple[CallTopic, ...]:
    """What may be rung about now."""
    return tuple(each for each in list_owed_topics(context) if each.call.due <= context.now)


def count_called_companies(lines: Sequence[CallTopic]) -> int:
    """How many telephone calls that makes: all questions to one company are one."""
    return len({each.call.company_id for each in lines})


def build_first_call(context: ActionContext) -> tuple[Saying, ...]:
    """How many calls there are, and the first of them."""
    lines = list_due_topics(context)
    return (
        (Saying("calls-begin", {"count": count_called_companies(lines)}), build_call_card(context, lines[0]))
        if lines
        else (build_empty_call_list(context),)
    )


def build_following_call(
    context: ActionContext, company_id: int | None = None, *, on_the_line: bool = False
) -> tuple[Saying, ...]:
    """What else there is to say to this company, whatever the hour while it is on the line; else the next company."""
    lines = list_due_topics(context)
    here = next(
        (each for each in (list_owed_topics(context) if on_the_line else lines) if each.call.company_id == company_id), None
    )
    if here is not None:
        return Saying("calls-same"), build_call_card(context, here)
    return (
        (Saying("calls-left", {"count": count_called_companies(lines)}), build_call_card(context, lines[0]))
        if lines
        else (build_empty_call_list(context),)
    )


def build_next_company_call(context: ActionContext, call_id: int) -> tuple[Saying, ...]:
    """The company after the one of that call; nobody is taken from the list."""
    lines = list_due_topics(context)
    here = next((at for at, each in enumerate(lines) if each.call.id == call_id), None)
    if here is None:
        return build_first_call(context)
    later = next((each for each in lines[here:] if each.call.company_id != lines[here].call.company_id), None)
    return (
        (build_call_card(context, later),)
        if later is not None
        else (build_next_announced_call(context) or Saying("calls-skipped", {"count": count_called_companies(lines)}),)
    )


def build_empty_call_list(context: ActionContext) -> Saying:
    """Nobody to ring about a lead now; then those who are to be told what was announced, else when the next ones are due."""
    if (announced := build_next_announced_call(context)) is not None:
        return announced
    waiting = list_owed_topics(context)
    soonest = min((each.call.due for each in waiting), default=context.now)
    return Saying("calls-none", {"count": count_called_companies(waiting), **describe_call_time(context, soonest)})


def build_call_card(context: ActionContext, topic: CallTopic) -> Saying:
    """Whom to ring, what to say, and the buttons."""
    number = f"{topic.call.id:x}"
    verbs = ("passed",) if topic.passing else ("willing", "unwilling") if topic.asking else ()
    return Saying(
        "call-whom",
        describe_call_contact(context, topic),
        parts=(build_call_message(context, topic),),
        buttons=(
            *(Button(f"call-whom.{verb}", f"a.{verb}.{number}") for verb in verbs),
            *(Button("call-whom.answered", f"a.answered.{number}.{each.id:x}") for each in topic.questions[:1]),
            Button("call-whom.absent", f"a.absent.{number}.{topic.call.tries}"),
            Button("call-whom.skip", f"a.calls.{number}"),
            *(() if has_known_contact(context, topic) else (Button("call-whom.reach", f"a.reach.{number}"),)),
            *call_words.build_writing_buttons(context, topic.call.company_id, *_find_written_words(context, topic)),
            Button("call-whom.page", f"a.page.{number}"),
            *call_words.build_placing_button(context, (topic.mine, *topic.others) if topic.asking else ()),
            build_sheet_button(topic.call.company_id, context.work.companies.get(topic.call.company_id).name),
        ),
    )


def _find_written_words(context: ActionContext, topic: CallTopic) -> tuple[str, Saying | None]:
    """The contact there, and what is said where it can be written in a line or two: about one other company, before both
    agreed."""
    said = _build_lead_message(context, topic) if topic.asking and len(topic.others) == 1 else None
    return str(describe_call_contact(context, topic)["contact"]), said


def describe_call_contact(context: ActionContext, topic: CallTopic) -> dict[str, Fact]:
    """The company, whom to ask for, and how much of that is known."""
    company, person = context.work.companies.get(topic.call.company_id), find_call_person(context, topic)
    name, contact = (person.name, person.contact or "") if person else ("", "")
    known = "all" if name and contact else "number" if contact else "name" if name else "nobody"
    return {"company": company.name, "place": company.place, "person": name, "contact": contact, "known": known}


def build_call_message(context: ActionContext, topic: CallTopic) -> Saying:
    """What to say: nothing that tells who the other side is, before both agreed."""
    if topic.questions:
        asked = _build_call_question(context, topic)
        said = _build_lead_message(context, topic) if topic.asking else None
        return asked if said is None else replace(said, parts=(*said.parts, asked))
    return _build_lead_message(context, topic)


def _build_call_question(context: ActionContext, topic: CallTopic) -> Saying:
    """The oldest question of the other side."""
    question = topic.questions[0]
    asker = next((party for party in topic.others if party.company_id == question.from_company), topic.others[0])
    ours = find_party_declaration(context.work, topic.mine)
    shown = describe_party(context, topic.mine, asker)
    facts = {"activity": shown["activity"], "near": shown["near"], "resource": ours.resource or ours.said}
    return Saying("call-question", {**facts, "words": question.text or "none"})


def _build_lead_message(context: ActionContext, topic: CallTopic) -> Saying:
    if topic.passing:
        codes = introductions.list_confirmed_codes(context, topic.mine, *topic.others)
        if len(topic.others) > 1:
            in_order = topic.mine.role is PartyRole.PROCESSOR or any(each.role is PartyRole.PROCESSOR for each in topic.others)
            partners = introductions.build_partner_lines(context, topic.mine, topic.others, in_order=in_order)
            return Saying("call-pass-group", parts=(*partners, *codes))
        facts = introductions.describe_partner(context, topic.mine, topic.others[0])
        return Saying("call-pass", facts, parts=(*introductions.list_party_notes(context, topic.others[0]), *codes))
    if len(topic.others) > 1:
        synergy = context.work.synergies.get(topic.call.synergy_id)
        card = build_lead_card(context, synergy, topic.mine, topic.others) if synergy is not None else None
        return Saying("call-say-group", parts=(Saying(card.key, card.facts), *card.parts) if card is not None else ())
    ours, told = find_party_declaration(context.work, topic.mine), describe_party(context, topic.mine, topic.others[0])
    synergy = context.work.synergies.get(topic.call.synergy_id)
    brokered = build_broker_line(context, synergy) if synergy is not None else ()
    notes = (*brokered, *introductions.list_party_notes(context, topic.others[0]))
    if topic.others[0].answer is Answer.YES:
        return Saying("call-wanted", told, parts=notes)
    return Saying("call-say", {**told, "ours": ours.resource or ours.said, "side": cards.choose_verb(ours)}, parts=notes)


def build_consent_question(context: ActionContext, topic: CallTopic) -> Saying:
    """« La structure accepte-t-elle que je donne son nom et son téléphone … ? »"""
    shown = describe_party(context, topic.mine, topic.others[0])
    return Saying(
        "call-consent" if len(topic.others) == 1 else "call-consent-group",
        {**describe_call_contact(context, topic), "activity": shown["activity"]},
        buttons=tuple(
            Button(f"call-consent.{said}", f"a.accord.{topic.call.id:x}.{said}") for said in (*CONSENT_MEANS, "not-yet")
        ),
    )


def build_call_reasons(topic: CallTopic) -> Saying:
    """« Pourquoi ? », with the reasons that a company would be shown."""
    return Saying(
        "call-why",
        buttons=(
            *(Button(f"refusal-why.{reason}", f"a.grounds.{topic.call.id:x}.{reason}") for reason in refusals.REFUSAL_REASONS),
            Button("call-why.unsaid", f"a.grounds.{topic.call.id:x}.unsaid"),
        ),
    )


def begin_reach_flow(context: ActionContext, topic: CallTopic, *, agreeing: bool) -> TalkRequest:
    """Whom to ask for there, and how they are reached? A name that is known is not asked again."""
    known = describe_call_contact(context, topic)
    name, contact = str(known["person"]), str(known["contact"])
    dialling = host.find_company_dialling(context.work, context.knowledge, context.work.companies.get(topic.call.company_id))
    start = Reaching(topic.call.id, str(known["company"]), agreeing, name, contact, dialling)
    return TalkRequest("reach", start, (*(("name",) if name and agreeing else ()), *(("contact",) if contact else ())))


def describe_call_time(context: ActionContext, due: datetime) -> dict[str, Fact]:
    """A day and an hour as they are there."""
    local = due.astimezone(context.work.networks.zone())
    return {"day": local.date().isoformat(), "hour": local.hour}


def find_call_person(context: ActionContext, topic: CallTopic) -> Person | None:
    """Whom to ring, about what that company brings or looks for."""
    keeper = find_party_declaration(context.work, topic.mine).keeper_id
    return context.work.memberships.find_rung_person(topic.call.company_id, keeper)


def has_known_contact(context: ActionContext, topic: CallTopic) -> bool:
    """Is it known whom to ask for, and how they are reached?"""
    person = find_call_person(context, topic)
    return person is not None and bool(person.name and person.contact)
