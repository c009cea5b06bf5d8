"""/mesdonnees: everything that is kept about a person and their companies, with names that anybody can read."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from html import unescape
from typing import Any

from bot.partners.parties import find_party_declaration
from bot.rendering.text_renderer import Document, TextError, TextRenderer
from bot.views.declarations import cards
from bot.views.leads.refusals import REFUSAL_REASONS
from bot.views.networks.host import describe_network
from storage.leads.calls import NotedAgreement
from storage.leads.questions import RelayedWords
from storage.notes.saying import Saying
from storage.people.deeds import PersonalDeed
from storage.people.personal_data import AnsweredLead, describe_row
from storage.tables import Barrier, Company, Declaration, DistanceLimit, Introduction, Person
from storage.tables.sealed import is_readable
from storage.work import Work

DataFields = dict[str, Any]


def build_personal_data(work: Work, person: Person, renderer: TextRenderer) -> Document:
    """The file, in the person's language; what is empty is left out."""
    whole = gather_personal_data(work, person, renderer)
    text = json.dumps(_translate_names(whole, renderer), ensure_ascii=False, indent=2)
    return Document(renderer.render_plain("data-file"), text.encode())


def gather_personal_data(work: Work, person: Person, renderer: TextRenderer) -> DataFields:
    """Everything, under names that the texts call `data-<name>`."""
    chats = work.personal_data.list_chats(person.id)
    elsewhere = [chat.telegram_id for chat in chats if chat.telegram_id != person.telegram_id]
    kept = [describe_row(each) for each in (person, *chats)]
    whole: DataFields = {"person": {**_describe_person(person, renderer), "chats": elsewhere, "rows": kept}}
    places = work.seats.list_networks_kept(person.id)
    whole |= {"network": [], "companies": [], "requests": [], "drafts": []}
    for place in places:
        with work.inside(place):
            _add_network(work, person, renderer, whole)
    whole["deeds"] = [_describe_deed(deed, renderer) for deed in work.deeds.list_of_person(person.id)]
    if len(places) == 1:
        [whole["network"]] = whole["network"]
    whole["talks"] = [
        {"flow": talk.flow, "answers": json.loads(talk.answers).get("answers"), "rows": [describe_row(talk)]}
        for talk in work.personal_data.list_talks(person.id)
    ]
    whole["messages"] = [
        {"at": told.sent_at.isoformat(), "text": _format_message(told.saying, renderer)}
        for told in work.personal_data.list_messages(person.id)
    ]
    return whole


def _add_network(work: Work, person: Person, renderer: TextRenderer, whole: DataFields) -> None:
    """What one network keeps."""
    network = renderer.render_plain("data-network-line", describe_network(work.networks.find_current()))
    whole["network"].append(network)
    for each in work.memberships.list_companies(person.id):
        kept = (*work.personal_data.list_own_rows(each.id, person.id), *work.personal_data.list_parts(each.id))
        rows = [describe_row(row) for row in kept]
        whole["companies"].append(_describe_company(work, each, renderer) | {"network": network, "rows": rows})
    requests = work.personal_data.list_requests(person.id)
    whole["requests"] += [{"name": name, "at": since.isoformat()} for name, since in requests]
    drafts = [row for row in work.declarations.list_drafts(person.id) if row.company_id is None]
    whole["drafts"] += [_describe_declaration(row, renderer) for row in drafts]


def _describe_deed(deed: PersonalDeed, renderer: TextRenderer) -> DataFields:
    return {
        "what": renderer.render_plain("data-deed", {"kind": deed.kind}),
        "at": deed.at and deed.at.isoformat(),
        "network": deed.network,
        "deed-detail": deed.detail,
    }


def _describe_person(person: Person, renderer: TextRenderer) -> DataFields:
    prefs = person.prefs
    return {
        "name": person.name,
        "contact": person.contact,
        "telegram": person.telegram_id,
        "language": person.language,
        "consent": person.consent_at and person.consent_at.isoformat(),
        "consent-text": person.consent_text,
        "last-heard": person.last_heard and person.last_heard.isoformat(),
        "settings": {
            "quiet": f"{prefs.quiet_from}–{prefs.quiet_to}",
            "weekends": prefs.weekends,
            "alerts": _strip_markup(renderer.render_plain(f"settings-alerts.{prefs.alerts}", {"on": "yes"}))[2:],
            "muted": [renderer.render_plain(f"family-{each}") for each in prefs.muted],
            "resting": prefs.resting,
        },
    }


def _describe_company(work: Work, company: Company, renderer: TextRenderer) -> DataFields:
    return {
        "name": company.name,
        "activity": renderer.render_plain("data-activity-line", {"activity": company.activity}),
        "place": f"{company.postcode} {company.place}",
        "siret": company.siret,
        "people": [person.name for person in work.memberships.list_people(company.id)],
        "announcements": [_describe_declaration(row, renderer) for row in work.personal_data.list_declarations(company.id)],
        "leads": [_describe_lead(lead, renderer) for lead in work.personal_data.list_leads(company.id)],
        "agreements": [_describe_agreement(each, renderer) for each in work.calls.list_agreements(company_id=company.id)],
        "questions": [_describe_relayed_words(each, renderer) for each in work.questions.list_words_of(company.id)],
        "exchanges": [
            _describe_exchange(work, introduction, company, renderer)
            for introduction in work.introductions.list_of_company(company.id)
        ],
        "distances": [_describe_limit(limit, renderer) for limit in work.distance_limits.list_of_company(company.id)],
        "refusals": [_describe_refusal(barrier, renderer) for barrier in work.personal_data.list_refusals(company.id)],
        "closed": company.closes and company.reopens and f"{company.closes.date()} – {company.reopens.date()}",
        "calls": [{"at": call.since.isoformat(), "tries": call.tries} for call in work.personal_data.list_calls(company.id)],
        "links": [
            {"expires": link.expires and link.expires.isoformat()} for link in work.personal_data.list_invitations(company.id)
        ],
        "kept": [_describe_deed(each, renderer) for each in work.deeds.list_about_company(company.id)],
        "never": [wish.name for wish in work.wishes.list_of_company(company.id)],
    }


def _describe_declaration(declaration: Declaration, renderer: TextRenderer) -> DataFields:
    if not is_readable(declaration.details):
        return {"words": declaration.said, "rows": [describe_row(declaration)]}
    return {
        "what": renderer.render_plain("data-announcement-line", cards.describe_declaration(declaration)),
        "words": declaration.said,
        "state": renderer.render_plain(f"data-state-{declaration.state}"),
        "place": declaration.place,
        "published": declaration.published and declaration.published.isoformat(),
        "expires": declaration.expires and declaration.expires.isoformat(),
        "waste": _describe_waste(declaration, renderer),
        "details": {name: value for name, value in asdict(declaration.details).items() if value and name != "stated"},
        "rows": [describe_row(declaration)],
    }


def _describe_waste(declaration: Declaration, renderer: TextRenderer) -> str | None:
    said = declaration.details.stated
    return (
        None
        if said is None
        else renderer.render_plain(
            "data-waste-line", {"certainty": said.certainty.value, "code": said.code or "", "origin": said.origin or "none"}
        )
    )


def _describe_lead(lead: AnsweredLead, renderer: TextRenderer) -> DataFields:
    """What others received of it is said with it: nothing but the card before the introduction, the contact after."""
    return {
        "what": renderer.render_plain("data-resource-line", {"resource": lead.resource}),
        "answer": renderer.render_plain(f"data-answer-{lead.answer}"),
        "at": lead.at and lead.at.isoformat(),
        "received": renderer.render_plain("data-received-line", {"partner": lead.partner or "none"}),
    }


def _describe_limit(distance_limit: DistanceLimit, renderer: TextRenderer) -> DataFields:
    return {
        "what": renderer.render_plain("data-resource-line", {"resource": distance_limit.resource}),
        "at-most": renderer.render_plain("data-nearness", {"near": distance_limit.within.value}),
        "at": distance_limit.since.isoformat(),
    }


def _describe_refusal(barrier: Barrier, renderer: TextRenderer) -> DataFields:
    """What was refused and why; nobody knew whose it was."""
    return {
        "what": barrier.resource and renderer.render_plain("data-resource-line", {"resource": barrier.resource}),
        "why": renderer.render_plain(f"refusal-why.{barrier.reason}") if barrier.reason in REFUSAL_REASONS else None,
        "at": barrier.since.isoformat(),
        "until": barrier.until and barrier.until.isoformat(),
    }


def _describe_relayed_words(relayed: RelayedWords, renderer: TextRenderer) -> DataFields:
    """A question to the other side of a lead, or the answer to one of theirs."""
    return {
        "what": renderer.render_plain("data-relayed-line", {"asked": "yes" if relayed.asked else "no"}),
        "words": relayed.words,
        "at": relayed.at.isoformat(),
    }


def _describe_exchange(work: Work, introduction: Introduction, company: Company, renderer: TextRenderer) -> DataFields:
    """What came of an introduction, and what the company itself said of it."""
    parties = work.synergies.list_parties(introduction.synergy_id)
    about = next(find_party_declaration(work, party) for party in parties if party.company_id == company.id)
    return {
        "what": renderer.render_plain("data-resource-line", {"resource": about.resource or about.said}),
        "stage": renderer.render_plain(f"data-stage-{introduction.stage}"),
        "at": introduction.agreed_at.isoformat(),
        "said": [
            {
                "stage": renderer.render_plain(f"data-stage-{word.stage}"),
                "quantity": word.unit and f"{word.low:g}–{word.high:g} {word.unit.value} ({word.rhythm or '-'})",
                "at": word.at.isoformat(),
            }
            for word in work.statements.list_about(introduction.id)
            if word.company_id == company.id
        ],
    }


def _describe_agreement(agreement: NotedAgreement, renderer: TextRenderer) -> DataFields:
    """A yes that was said to whoever runs the network, and not tapped."""
    return {
        "what": renderer.render_plain("data-resource-line", {"resource": agreement.resource}),
        "given-by": agreement.given_by,
        "means": renderer.render_plain(f"data-means-{agreement.means}"),
        "at": agreement.at.isoformat(),
        "noted-by": agreement.noted_by,
    }


def _translate_names(value: Any, renderer: TextRenderer) -> Any:
    """The same with the reader's names for things, without what is empty."""
    if isinstance(value, Mapping):
        return {
            renderer.render_plain(f"data-{name}") if f"data-{name}" in renderer.keys else name: _translate_names(each, renderer)
            for name, each in value.items()
            if each not in (None, "", [], (), {})
        }
    if isinstance(value, list | tuple):
        return [_translate_names(each, renderer) for each in value]
    return value


def _format_message(saying: Saying, renderer: TextRenderer) -> str:
    """The message as it reads today; one whose text was retired since is told by its name, so that the file goes out."""
    try:
        return _strip_markup(renderer.render_message(saying).text)
    except TextError:
        return saying.key


def _strip_markup(text: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", text)).replace("\u202f", " ").replace("\xa0", " ")
