"""A written agreement to edit, for those who were introduced: what is known is filled in, the rest is left blank."""

from __future__ import annotations

from bot.documents.editable_page import EditablePage, write_docx
from bot.partners.parties import find_party_declaration
from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.declarations import cards
from bot.views.declarations.quantities import describe_portion
from matching.consent.kinds import find_kind_rules
from matching.consent.states import Carrier, PartyRole, SynergyKind
from matching.vocabulary import Certainty
from storage.notes.saying import Fact, Saying
from storage.tables import Declaration, Party, Person, Synergy
from storage.tables.question import QuestionState
from storage.work import Work

_BLANK = "_" * 30
_BLANK_FIELDS = ("place", "begin", "length", "quality")
_DUTIES = ("giver", "taker", "both", "law")


def build_contract(work: Work, person: Person, saying: Saying, renderer: TextRenderer) -> Document:
    """The file, in its reader's language. Raises LookupError where nobody was introduced by that lead."""
    synergy_id = int((saying.facts or {})["synergy"])
    network = work.seats.find_row_network(person.id, Synergy, synergy_id)
    if network is None:
        raise LookupError(f"the lead {synergy_id} is not theirs to read")
    with work.inside(network):
        return _write_contract(work, synergy_id, str((saying.facts or {}).get("code", "")), renderer)


def _write_contract(work: Work, synergy_id: int, likely_code: str, renderer: TextRenderer) -> Document:
    parties = work.introductions.list_met(synergy_id)
    synergy = work.synergies.get(synergy_id)
    if not parties or synergy is None:
        raise LookupError(f"no introduction for the lead {synergy_id}")
    ordered = sorted(parties, key=lambda party: party.role is not PartyRole.GIVER)
    rows = [find_party_declaration(work, party) for party in ordered]
    page = EditablePage(
        language=renderer.language,
        title=renderer.render_plain("contract-title"),
        preface=renderer.render_plain("contract-preface"),
        fields=(
            *(
                (renderer.render_plain("contract-party", {"number": number}), _describe_party(work, party, renderer))
                for number, party in enumerate(ordered, 1)
            ),
            *_list_terms(work, synergy.kind, ordered, rows, likely_code, renderer),
            *((renderer.render_plain(f"contract-{name}"), _BLANK) for name in _BLANK_FIELDS),
        ),
        lists=(
            *_list_words(work, synergy_id, rows, renderer),
            (
                renderer.render_plain("contract-duties"),
                tuple(renderer.render_plain(f"contract-duty-{each}") for each in _DUTIES),
            ),
        ),
        signers=tuple(work.companies.get(party.company_id).name for party in ordered),
        footnote=renderer.render_plain("contract-footnote"),
    )
    return Document(renderer.render_plain("contract-file"), write_docx(page))


def _describe_party(work: Work, party: Party, renderer: TextRenderer) -> str:
    company, spokesperson = work.companies.get(party.company_id), work.people.find_by_id(party.by or 0)
    facts: dict[str, Fact] = {
        "company": company.name,
        "place": f"{company.postcode} {company.place}".strip(),
        "siret": company.siret or _BLANK,
        "person": (spokesperson.name if spokesperson else "") or _BLANK,
        "contact": (spokesperson.contact if spokesperson else "") or _BLANK,
    }
    return renderer.render_plain("contract-party-line", facts)


def _list_terms(
    work: Work, kind: SynergyKind, parties: list[Party], rows: list[Declaration], likely_code: str, renderer: TextRenderer
) -> tuple[tuple[str, str], ...]:
    """What they agreed to as far as it was said: each value empty where it was not. A confirmed code stands before the
    `likely_code`, which is none of a thing that is no waste."""
    offered = next((row for row in rows if row.kind == "offer"), rows[0])
    part = next(party.portion for party in parties if party.declaration_id == offered.id)
    shown = {**cards.describe_declaration(offered), **describe_portion(offered, part)}
    stated = offered.details.stated
    sure = stated is not None and stated.certainty is Certainty.CONFIRMED
    code = stated.code if stated is not None and sure else likely_code
    pooled = find_kind_rules(kind, len(parties)).pools  # nobody learns another's quantity or price
    values = {
        "resource": renderer.render_plain("contract-resource-line", shown),
        "code": renderer.render_plain("contract-code-line", {"code": code, "sure": "yes" if sure else "no"}) if code else "",
        "quantity": "" if pooled else renderer.render_plain("contract-quantity-line", shown),
        "price": "" if pooled else renderer.render_plain("contract-price-line", shown),
        "carrier": _name_carrier(work, parties),
    }
    return tuple((renderer.render_plain(f"contract-{name}"), value.strip() or _BLANK) for name, value in values.items())


def _name_carrier(work: Work, parties: list[Party]) -> str:
    """The company that carries, by its name; "" where that is still to be agreed."""
    for party in parties:
        others = [other for other in parties if other is not party]
        if party.terms.carrier is Carrier.US:
            return work.companies.get(party.company_id).name
        if party.terms.carrier is Carrier.THEM and len(others) == 1:
            return work.companies.get(others[0].company_id).name
    return ""


def _list_words(
    work: Work, synergy_id: int, rows: list[Declaration], renderer: TextRenderer
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What they told each other in their own words, and what each had said is worth knowing."""
    answered = [each for each in work.questions.list_of_lead(synergy_id) if each.state is QuestionState.ANSWERED]
    said = (
        *(row.details.note for row in rows if row.details.note),
        *(
            renderer.render_plain("contract-said-line", {"question": each.text or "none", "answer": each.reply})
            for each in answered
            if each.reply
        ),
    )
    return ((renderer.render_plain("contract-said"), said),) if said else ()
