"""What is said on the telephone, written instead: by WhatsApp to a mobile number, or copied into any other messenger; and
what several agreed to there, at once."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.conversation.asks.contact import find_mobile_number
from bot.partners.parties import find_party_declaration
from bot.rendering.deep_links import WORDS_PREFIX, build_write_token
from bot.views.companies.their_declarations import build_their_token
from bot.views.networks import host
from matching.consent.states import PartyRole
from matching.vocabulary import Kind
from storage.notes.saying import Button, Fact, Press, Saying
from storage.tables import Party

_WRITTEN_KEYS = {"call-say": "call-write-say", "call-wanted": "call-write-wanted"}


def build_writing_buttons(context: ActionContext, company_id: int, contact: str, said: Saying | None) -> tuple[Button, ...]:
    """The number to copy, what to say to copy, and WhatsApp with both where the number is a mobile telephone's."""
    if not contact or "@" in contact:
        return ()
    copied = Button("call-whom.number", contact, press=Press.COPY)
    key = _WRITTEN_KEYS.get(said.key) if said is not None else None
    if said is None or key is None:
        return (copied,)
    facts: dict[str, Fact] = {**(said.facts or {}), **_describe_writer(context)}
    return (*build_messenger_button(context, company_id, contact, key, facts), copied, build_words_button(key, facts))


def build_messenger_button(
    context: ActionContext, company_id: int, contact: str, key: str, facts: dict[str, Fact]
) -> tuple[Button, ...]:
    """WhatsApp with a text to that number; nothing where it receives no messages. Telegram opens web addresses only: an SMS
    is written with what is copied."""
    company = context.work.companies.get(company_id)
    mobile = find_mobile_number(contact, host.find_company_dialling(context.work, context.knowledge, company))
    if mobile is None:
        return ()
    return (Button("call-whom.whatsapp", build_write_token(mobile, key), facts, Press.LINK),)


def build_words_button(key: str, facts: dict[str, Fact]) -> Button:
    """The text, into the phone's clipboard."""
    return Button("call-whom.words", f"{WORDS_PREFIX}{key}", facts, Press.COPY)


def _describe_writer(context: ActionContext) -> dict[str, Fact]:
    network = context.work.networks.find_current()
    return {"animator": context.person.name or network.animator, "network": network.name}


def build_placing_button(context: ActionContext, parties: Sequence[Party]) -> tuple[Button, ...]:
    """Where several are asked about what one of these two offers, all may be agreed in one go."""
    giver = next((party for party in parties if party.role is PartyRole.GIVER), None)
    if giver is None or len(parties) != _SEVERAL or context.work.synergies.count_asked(giver.declaration_id) < _SEVERAL:
        return ()
    row = find_party_declaration(context.work, giver)
    return (Button("call-whom.placed", build_their_token(row, "placed")),) if row.kind is Kind.OFFER else ()


_SEVERAL = 2
