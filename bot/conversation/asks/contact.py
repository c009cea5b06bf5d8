"""How may the other side reach you? The phone's own number by a button, another number, or an e-mail address."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import phonenumbers

from bot.conversation.model import A, Event, Reached, Retry, TalkProgress
from bot.conversation.steps import Choice, Step
from matching.knowledge import Knowledge
from storage.notes.saying import Facts, Press

EMAIL_PATTERN = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]{2,}")
_LONGEST_EMAIL = 254  # letters of an e-mail address (RFC 5321)
_HOME_REGION = "FR"


@dataclass(frozen=True, kw_only=True)
class AskContact(Step[A]):
    """Answered with a telephone number as it is dialled in France, or an e-mail address; `last` when the other side
    waits for nothing else."""

    last: Callable[[A], bool]

    def facts(self, talk: TalkProgress[A], knowledge: Knowledge) -> Facts:
        return {"last": "yes" if self.last(talk.answers) else "no"}

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        return (
            Choice("mine", None, "contact-mine", press=Press.CONTACT),
            Choice("other", None, "contact-other", press=Press.WORDS),
        )

    def read_choice(self, choice: Choice) -> str:
        raise Retry("other", again=False)

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if isinstance(event, Reached):
            if not event.own:
                raise Retry("not-yours")
            return parse_phone(event.phone) or event.phone
        return super().read_answer(event, talk, knowledge)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        return parse_contact(text)


@dataclass(frozen=True, kw_only=True)
class AskTheirContact(Step[A]):
    """How somebody else is reached: a number or an address, typed, or the contact card that a phone keeps of them."""

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if isinstance(event, Reached):
            return parse_phone(event.phone) or event.phone
        return super().read_answer(event, talk, knowledge)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        return parse_contact(text)


def parse_contact(text: str) -> str:
    """The telephone number as it is dialled in France, or the e-mail address, in these words. Raises Retry."""
    if (dialled := parse_phone(text)) is not None:
        return dialled
    if (written := _find_email(text)) is not None:
        return written
    if (inside := next(iter(phonenumbers.PhoneNumberMatcher(text, _HOME_REGION)), None)) is not None:
        return _format_number(inside.number)
    raise Retry("unknown")


def _find_email(text: str) -> str | None:
    """The first address in a sentence: « par mail : lea@marais.fr »."""
    found = EMAIL_PATTERN.search(text)
    written = found[0].rstrip(",;:!") if found else ""
    return written if 0 < len(written) <= _LONGEST_EMAIL else None


def parse_phone(text: str) -> str | None:
    """The telephone number in these words, as it is dialled from France; None when there is none."""
    try:
        found = phonenumbers.parse(text if not text.startswith("33") else f"+{text}", _HOME_REGION)
    except phonenumbers.NumberParseException:
        return None
    return _format_number(found) if phonenumbers.is_possible_number(found) else None


def _format_number(found: phonenumbers.PhoneNumber) -> str:
    """As it is dialled from France."""
    home = found.country_code == phonenumbers.country_code_for_region(_HOME_REGION)
    style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(found, style))
