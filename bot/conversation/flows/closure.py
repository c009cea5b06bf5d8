"""When nobody is at a company: in August, over New Year, or between two days."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.engine import Flow
from bot.conversation.model import TalkProgress
from bot.conversation.steps import Ask, Choice
from matching.knowledge import Knowledge

CLOSURE_CODES = ("august", "new-year", "open")


@dataclass(frozen=True, slots=True)
class ClosingCompany:
    """The company, and when it is closed: in words, or as the code of a button."""

    company: int = 0
    days: str = ""


@dataclass(frozen=True, kw_only=True)
class AskClosure(Ask[ClosingCompany]):
    """Answered with the words, or a code: what they mean is reckoned when they are heard."""

    verbatim: bool = True

    def list_choices(self, talk: TalkProgress[ClosingCompany], knowledge: Knowledge) -> tuple[Choice, ...]:
        return tuple(Choice(code, code, f"closure-days.{code}") for code in CLOSURE_CODES)


CLOSURE_FLOW = Flow("closure", ClosingCompany, do="closure", steps=(AskClosure(name="days"),))
