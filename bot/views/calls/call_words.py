"""What is said on the telephone, written instead: by WhatsApp to a mobile number, or copied into any other messenger."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.conversation.asks.contact import find_mobile_number
from bot.rendering.deep_links import WORDS_PREFIX, build_write_token
from bot.views.networks import host
from storage.notes.saying import Button, Fact, Press, Saying

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
