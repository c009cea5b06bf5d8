"""Who takes care of what several agreed to do together: the quote, the collector, the date."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.animators import notices
from bot.views.leads.introductions import build_partner_lines, describe_partner, find_introduction_reader
from bot.views.leads.pool_progress import name_pool_resource
from matching.consent.states import Answer
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party, Synergy

_CARE_VERB = "pool-care"


def settle_organiser(context: ActionContext, synergy: Synergy, mine: Party, organiser: str) -> Saying:
    """The first who says so takes care of it, or asks the animator to; the others read it. What the speaker reads."""
    if organiser == "other":
        return Saying("organiser-other")
    subject, animator = f"synergy:{synergy.id}", context.work.networks.find_current().animator
    known = next((entry for entry in context.work.history.list_about(subject) if entry.verb == _CARE_VERB), None)
    if known is not None:
        caring = next((each for each in _list_members(context, synergy) if f"company:{each.company_id}" == known.detail), None)
        return Saying(
            "organiser-known", {"who": animator if caring is None else context.work.companies.get(caring.company_id).name}
        )
    others = [party for party in _list_members(context, synergy) if party is not mine]
    named = f"company:{mine.company_id}" if organiser == "me" else organiser
    context.work.history.add_entry(_CARE_VERB, subject, context.person_id, context.now, named)
    for other in others:
        _tell_member(context, synergy, other, mine, organiser)
    if organiser == "me":
        return Saying("organiser-me")
    notices.tell_animators(
        context.work,
        Saying(
            "organiser-asked",
            {"resource": name_pool_resource(context, synergy, mine)},
            parts=build_partner_lines(context, mine, (mine, *others)),
        ),
        f"organiser:{synergy.id}",
        context.now,
    )
    return Saying("organiser-animator", {"animator": animator})


def _list_members(context: ActionContext, synergy: Synergy) -> list[Party]:
    return [party for party in context.work.synergies.list_parties(synergy.id) if party.answer is Answer.YES]


def _tell_member(context: ActionContext, synergy: Synergy, reader: Party, mine: Party, organiser: str) -> None:
    resource = name_pool_resource(context, synergy, reader)
    told = describe_partner(context, reader, mine)
    mine_facts = {name: told[name] for name in ("company", "person", "contact")}
    animator = context.work.networks.find_current().animator
    saying = (
        Saying("organiser-told", {**mine_facts, "resource": resource})
        if organiser == "me"
        else Saying("organiser-animator-told", {"animator": animator, "resource": resource})
    )
    person = find_introduction_reader(context, reader)
    context.work.outbox.owe(person, saying, once=f"organiser:{synergy.id}:{person.id}", due=context.now, rank=Rank.INTRODUCTION)
