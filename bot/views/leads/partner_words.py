"""Words that look meant for a partner are not passed on; whoever wrote them reads so, with the partner's contact."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from matching.consent.states import Answer
from storage.notes.names import join_names
from storage.notes.saying import Button, Press, Saying
from storage.tables import Synergy

_MOST_PARTNERS = 3  # that one message names


def build_unsent_words(context: ActionContext) -> Saying | None:
    """« Ceci n'est pas parti : … », with whom to talk to instead; None for somebody who was introduced to nobody."""
    if not (known := _list_known_partners(context)):
        return None
    if len(known) == 1:
        return Saying("partner-unsent", known[0], buttons=(build_copy_button(known[0]["contact"]),))
    return Saying(
        "partner-unsent-several",
        parts=tuple(Saying("partner-unsent-line", partner) for partner in known),
        buttons=tuple(Button("partner-unsent-several.copy", partner["contact"], partner, Press.COPY) for partner in known),
    )


def build_known_partners(context: ActionContext) -> Saying | None:
    """« C'est quoi son numéro ? »: how to reach those one was introduced to; None before there are any."""
    if not (known := _list_known_partners(context)):
        return None
    copied = tuple(build_copy_button(partner["contact"]) for partner in known if len(known) == 1)
    return Saying("partner-known", parts=tuple(Saying("partner-unsent-line", partner) for partner in known), buttons=copied)


def build_copy_button(contact: str) -> Button:
    """« Copier le numéro »."""
    return Button("partner-unsent.copy-mail" if "@" in contact else "partner-unsent.copy", contact, press=Press.COPY)


def describe_one_partner(context: ActionContext, synergy: Synergy) -> dict[str, str]:
    """Who the other side turned out to be."""
    described = _describe_partners(context, synergy.id)
    names = join_names(each["company"] for each in described)
    return {"company": names, "contact": join_names(each["contact"] for each in described)}


def _list_known_partners(context: ActionContext) -> list[dict[str, str]]:
    partners = [
        partner for synergy_id in _list_current_synergies(context) for partner in _describe_partners(context, synergy_id)
    ]
    return list({partner["company"]: partner for partner in partners if partner["contact"]}.values())[:_MOST_PARTNERS]


def _list_current_synergies(context: ActionContext) -> tuple[int, ...]:
    companies = [company.id for company in context.work.memberships.list_companies(context.person_id)]
    return context.work.introductions.list_current(companies)


def _describe_partners(context: ActionContext, synergy_id: int) -> list[dict[str, str]]:
    parties = context.work.synergies.list_parties(synergy_id)
    agreed = [party for party in parties if party.answer is Answer.YES and not context.may_speak_for(party.company_id)]
    people = [(context.work.companies.get(party.company_id), context.work.people.find_by_id(party.by or 0)) for party in agreed]
    return [{"company": company.name, "contact": (person.contact if person else "") or ""} for company, person in people]
