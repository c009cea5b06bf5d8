"""What an action has at hand: one unit of work, who asks, what is known, and what time it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.conversation.model import FlowAnswers, Refuse
from matching.knowledge import Knowledge
from storage.notes.saying import Saying
from storage.tables import Company, Person
from storage.work import Work


@dataclass(frozen=True, slots=True)
class ActionContext:
    """`company` is the one the person speaks for, once they joined; `new` when these are the first words they say;
    `typed_words` what came, also where it stands for a button."""

    work: Work
    person: Person
    company: Company | None
    knowledge: Knowledge
    now: datetime
    new: bool = False
    typed_words: str = ""

    @property
    def person_id(self) -> int:
        """The person's key."""
        return self.person.id

    @property
    def own_company(self) -> Company:
        """The speaker's company. Raises Refuse for somebody who has not joined."""
        if self.company is None:
            raise Refuse("button-gone")
        return self.company

    def enter_network(self, network_id: int | None) -> None:
        """From now on the speaker stands in that network. Where they belonged to the one they leave, what was begun there
        stays about it."""
        left = self.person.network_id
        if left != network_id and not self.work.seats.has_seat(self.person_id, left):
            self.work.talks.take_along(self.person_id, left, network_id)
        self.person.network_id = network_id
        self.work.enter(network_id)

    def may_speak_for(self, company_id: int | None) -> bool:
        """May the speaker act for that company? Any of theirs counts, whichever they used last."""
        if self.company is None or company_id is None:
            return False
        return company_id == self.company.id or any(
            company.id == company_id for company in self.work.memberships.list_companies(self.person_id)
        )

    def speak_for(self, company_id: int | None) -> ActionContext:
        """The same speaker, for that one of their companies. Raises Refuse where they may not."""
        if self.company is None or company_id is None or not self.may_speak_for(company_id):
            raise Refuse("button-gone")
        return self if company_id == self.company.id else replace(self, company=self.work.companies.get(company_id))


def enter_network(context: ActionContext, network_id: int | None) -> ActionContext:
    """The same speaker in that network for the rest of this event; they stand where they stood."""
    work = context.work
    if network_id is None or (work.has_network and work.network_id == network_id):
        return context
    work.enter(network_id)
    return replace(context, company=work.companies.find_of_person(context.person_id))


def build_unattended_context(work: Work, knowledge: Knowledge, now: datetime) -> ActionContext:
    """What is done by the clock, at nobody's word."""
    return ActionContext(work, Person(), None, knowledge, now)


ROW_PATTERN = re.compile(r"[0-9a-f]{1,15}", re.ASCII)  # what fits into a database's key


def parse_row_id(args: Sequence[str]) -> int:
    """The row a button is about. Raises Refuse for a token that no button of ours carries."""
    if not args or not ROW_PATTERN.fullmatch(args[0]):
        raise Refuse("button-gone")
    return int(args[0], 16)


def parse_button_choice(args: Sequence[str]) -> str:
    """Which of several buttons about one row it is. Raises Refuse for a token that no button of ours carries."""
    if len(args) != 2:
        raise Refuse("button-gone")
    return args[1]


@dataclass(frozen=True, slots=True)
class TalkRequest:
    """A talk to begin next, with what is known already."""

    flow: str
    answers: FlowAnswers
    answered: tuple[str, ...] = ()
    heard: str | None = None


@dataclass(frozen=True, slots=True)
class ActionResult:
    """What an action answers its speaker, and the talk that follows from it; `instead`: the first answer takes the place
    of the message that was tapped."""

    say: tuple[Saying, ...] = ()
    begin: TalkRequest | None = None
    instead: bool = False
