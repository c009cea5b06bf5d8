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
_FRANCE = "FR"
# The country in which a town lies, by its département or country code, as telephone networks name it.
_REGIONS = {
    **{code: code for code in ("BE", "CH", "LU", "MC", "AD")},
    **{"971": "GP", "972": "MQ", "973": "GF", "974": "RE", "975": "PM", "976": "YT", "987": "PF", "988": "NC"},
}


@dataclass(frozen=True, slots=True)
class Dialling:
    """The `country` whose numbers are typed without a prefix, and the `home` in which they are dialled: numbers of
    another country are told with theirs."""

    country: str = _FRANCE
    home: str = _FRANCE


FRENCH_DIALLING = Dialling()


def find_dialling(department: str, network_department: str) -> Dialling:
    """How numbers of a company are typed and dialled, by the départements or country codes of its town and its network's."""
    return Dialling(_REGIONS.get(department, _FRANCE), _REGIONS.get(network_department, _FRANCE))


@dataclass(frozen=True, kw_only=True)
class AskContact(Step[A]):
    """Answered with a telephone number as it is dialled in the network's country, or an e-mail address; `last` when the
    other side waits for nothing else, `group` when it is several."""

    last: Callable[[A], bool]
    group: Callable[[A], bool] = lambda _: False
    dialling: Callable[[A], Dialling]

    def facts(self, talk: TalkProgress[A], knowledge: Knowledge) -> Facts:
        return {"last": "group" if self.group(talk.answers) else "yes" if self.last(talk.answers) else "no"}

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
            return parse_shared_phone(event.phone, self.dialling(talk.answers))
        return super().read_answer(event, talk, knowledge)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        return parse_contact(text, self.dialling(talk.answers))


@dataclass(frozen=True, kw_only=True)
class AskTheirContact(Step[A]):
    """How somebody else is reached: a number or an address, typed, or the contact card that a phone keeps of them."""

    dialling: Callable[[A], Dialling]

    def read_answer(self, event: Event, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        if isinstance(event, Reached):
            return parse_shared_phone(event.phone, self.dialling(talk.answers))
        return super().read_answer(event, talk, knowledge)

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> str:
        return parse_contact(text, self.dialling(talk.answers))


# Of a numbering plan whose mobile numbers can be told at sight: also those that no operator has given out.
_MOBILE_BEGINNINGS = {33: ("6", "7")}
_MOBILE_TYPES = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)


def parse_contact(text: str, dialling: Dialling = FRENCH_DIALLING) -> str:
    """The telephone number as it is dialled, or the e-mail address, in these words. Raises Retry."""
    if (dialled := parse_phone(text, dialling)) is not None:
        return dialled
    if (written := _find_email(text)) is not None:
        return written
    if (inside := next(iter(phonenumbers.PhoneNumberMatcher(text, dialling.country)), None)) is not None:
        return _format_number(inside.number, dialling)
    raise Retry("unknown")


def _find_email(text: str) -> str | None:
    """The first address in a sentence: « par mail : lea@marais.fr »."""
    found = EMAIL_PATTERN.search(text)
    written = found[0].rstrip(",;:!") if found else ""
    return written if 0 < len(written) <= _LONGEST_EMAIL else None


def parse_shared_phone(phone: str, dialling: Dialling) -> str:
    """The number that a phone shared, which is always whole; as it came where it is no number of any country."""
    return parse_phone(phone if phone.startswith(("+", "0")) else f"+{phone}", dialling) or phone


def parse_phone(text: str, dialling: Dialling = FRENCH_DIALLING) -> str | None:
    """The telephone number in these words, as it is dialled from the network's country; None when there is none."""
    found = _parse_number(text, dialling.country)
    return _format_number(found, dialling) if found is not None else None


def _format_number(found: phonenumbers.PhoneNumber, dialling: Dialling) -> str:
    """As it is dialled from the network's country."""
    home = found.country_code == phonenumbers.country_code_for_region(dialling.home)
    style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(found, style))


def write_whole_number(contact: str, dialling: Dialling) -> str | None:
    """The number of a contact as any phone dials it ("+33546000000"); None for an e-mail address."""
    found = _parse_number(contact, dialling.home)
    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)) if found is not None else None


def find_mobile_number(contact: str, dialling: Dialling) -> str | None:
    """The same in digits only ("33612345678"), where it is a mobile telephone's, which receives messages."""
    found = _parse_number(contact, dialling.home)
    if found is None:
        return None
    begins = str(found.national_number).startswith(_MOBILE_BEGINNINGS.get(found.country_code or 0, ()))
    if not begins and phonenumbers.number_type(found) not in _MOBILE_TYPES:
        return None
    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)).removeprefix("+")


def _parse_number(text: str, country: str) -> phonenumbers.PhoneNumber | None:
    """The number, if it is a possible one: typed as in that country, or whole, with or without its plus sign."""
    prefix = str(phonenumbers.country_code_for_region(country))
    for said in (text, f"+{text}") if text.startswith(prefix) else (text,):
        try:
            found = phonenumbers.parse(said, country)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(found):
            return found
    return None
