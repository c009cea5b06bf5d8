"""/mesdonnees: everything that is kept about a person and their companies, with names that anybody can read."""
from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from html import unescape
from typing import Any

from bot.rendering.text_renderer import Document, Unworded, Wording
from bot.views.declarations import cards
from storage.notes.saying import Saying
from storage.people.personal_data import Lead
from storage.tables import Company, Declaration, Person
from storage.work import Work

Table = dict[str, Any]


def document(work: Work, person: Person, wording: Wording) -> Document:
    """The file, in the person's language; what is empty is left out."""
    whole: Table = {"person": _person(person, wording)}
    if work.scope.network is not None:
        network = work.networks.here()
        whole["network"] = wording.words("data-network-line", {
            "network": network.name, "animator": network.animator, "host": network.host})
        whole["companies"] = [_company(work, each, wording) for each in work.memberships.companies(person.id)]
        drafts = work.declarations.drafts_of(person.id)
        whole["drafts"] = [_declaration(row, wording) for row in drafts if row.company_id is None]
    whole["talks"] = [{"flow": talk.flow, "answers": json.loads(talk.answers).get("answers")}
                      for talk in work.belongings.talks(person.id)]
    whole["messages"] = [{"at": told.sent_at.isoformat(), "text": _worded(told.saying, wording)}
                         for told in work.belongings.told(person.id)]
    text = json.dumps(_named(whole, wording), ensure_ascii=False, indent=2)
    return Document(wording.words("data-file"), text.encode())


def _person(person: Person, wording: Wording) -> Table:
    prefs = person.prefs
    return {"name": person.name, "contact": person.contact, "telegram": person.telegram_id,
            "language": person.language, "consent": person.consent_at and person.consent_at.isoformat(),
            "consent-text": person.consent_text,
            "settings": {"quiet": f"{prefs.quiet_from}–{prefs.quiet_to}", "weekends": prefs.weekends,
                         "alerts": _plain(wording.words(f"settings-alerts.{prefs.alerts}", {"on": "yes"}))[2:],
                         "muted": [wording.words(f"family-{each}") for each in prefs.muted], "resting": prefs.resting}}


def _company(work: Work, company: Company, wording: Wording) -> Table:
    return {"name": company.name, "activity": wording.words("data-activity-line", {"activity": company.activity}),
            "place": f"{company.postcode} {company.place}", "siret": company.siret,
            "people": [person.name for person in work.memberships.people(company.id)],
            "announcements": [_declaration(row, wording) for row in work.belongings.declarations(company.id)],
            "leads": [_lead(lead, wording) for lead in work.belongings.leads(company.id)],
            "never": [wish.name for wish in work.wishes.of(company.id)]}


def _declaration(row: Declaration, wording: Wording) -> Table:
    return {"what": wording.words("data-announcement-line", cards.facts(row)), "words": row.said,
            "state": wording.words(f"data-state-{row.state}"), "place": row.place,
            "published": row.published and row.published.isoformat(), "expires": row.expires and row.expires.isoformat(),
            "waste": _stated(row, wording),
            "details": {name: value for name, value in asdict(row.details).items() if value and name != "stated"}}


def _stated(row: Declaration, wording: Wording) -> str | None:
    said = row.details.stated
    return None if said is None else wording.words("data-waste-line", {
        "certainty": said.certainty.value, "code": said.code or "", "origin": said.origin or "none"})


def _lead(lead: Lead, wording: Wording) -> Table:
    """What others received of it is said with it: nothing but the card before the introduction, the contact after."""
    return {"what": wording.words("data-resource-line", {"resource": lead.resource}),
            "answer": wording.words(f"data-answer-{lead.answer}"), "at": lead.at and lead.at.isoformat(),
            "received": wording.words("data-received-line", {"partner": lead.partner or "none"})}


def _named(value: Any, wording: Wording) -> Any:
    """The same with the reader's names for things, without what is empty."""
    if isinstance(value, Mapping):
        return {wording.words(f"data-{name}") if f"data-{name}" in wording.keys else name: _named(each, wording)
                for name, each in value.items() if each not in (None, "", [], (), {})}
    if isinstance(value, list | tuple):
        return [_named(each, wording) for each in value]
    return value


def _worded(saying: Saying, wording: Wording) -> str:
    """The message as it reads today; one whose text was retired since is told by its name, so that the file goes out."""
    try:
        return _plain(wording.message(saying).text)
    except Unworded:
        return saying.key


def _plain(text: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", text)).replace("\u202f", " ").replace("\xa0", " ")
