"""What an animator writes of an authorisation, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AuthorisationLine:
    """Whose it is, its kind ("collection", "facility", "trade", "animal"), its number, and the words that say until when; ""
    for what the line does not say."""

    words: str
    company: str = ""
    kind: str = ""
    number: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class AuthorisationMessage:
    """Its lines; `opened`: the message says that it is about authorisations."""

    lines: tuple[AuthorisationLine, ...]
    opened: bool
