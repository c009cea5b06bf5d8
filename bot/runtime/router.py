"""The one door: an event of a person comes in, answers are owed, the talk is kept. It routes, and nothing else."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.actions import ACTIONS, COMMANDS, EVENTS, VERBS
from bot.actions.declarations import sentences
from bot.actions.networks import arrivals
from bot.actions.people.pauses import returned
from bot.actions.people.start import greeting
from bot.actions.talk import fallback
from bot.context.action_context import Desk, Done
from bot.context.group_context import Hall
from bot.context.origin import Who
from bot.conversation.engine import meant
from bot.conversation.model import Event, Refuse, Said, Tapped, Turn
from bot.rendering.text_renderer import Wording
from bot.rules.networks.lessons import taught
from bot.runtime import button_words, group_router
from bot.talk import replies, sessions
from matching.knowledge import Knowledge
from storage.notes.saying import Saying
from storage.repository import Nowhere
from storage.tables import Talk
from storage.tables.person import Reach
from storage.work import Work

HOME = ZoneInfo("Europe/Paris")


class Front:
    """Hears one event at a time for each person."""

    def __init__(self, knowledge: Knowledge, wordings: Mapping[str, Wording]) -> None:
        self.knowledge, self.wordings = knowledge, wordings

    def understood(self, event: Event, language: str, now: datetime) -> Event:
        """Words with what they say as a sentence; done before the unit of work opens, for it takes a while."""
        if isinstance(event, Said) and not event.text.startswith("/"):
            return replace(event, reading=self.knowledge.understand(event.text, language, now.astimezone(HOME).date()))
        return event

    def hear(self, work: Work, seq: int, who: Who, event: Event, now: datetime) -> None:
        """Everything one event leads to, in this unit of work. `seq` makes its answers owed once."""
        if who.group is not None:
            chat = who.group.row(work, who.chat, who.language)
            return group_router.hear(Hall(work, chat, work.people.known(who.telegram_id), now, seq), event)
        desk, row = self._desk(work, who, now)
        first = (*greeting(desk, event), *returned(desk, event))
        event = self._meant(desk, row, taught(desk, event))
        try:
            done = self._done(desk, row, event)
        except Refuse as no:
            done = Done((replies.refusal(no),))
        except Nowhere:
            done = Done((Saying("start-nowhere"),))
        if row is not None:
            done = replace(done, say=done.say + sessions.afterwards(desk, row, event))
        replies.owe(desk, seq, event, (*first, *done.say), instead=done.instead)

    def _done(self, desk: Desk, row: Talk | None, event: Event) -> Done:
        done = self._route(desk, row, event)
        while done.begin is not None:
            after = self._settled(desk, sessions.begun(desk, done.begin, row))
            done = replace(after, say=done.say + after.say)
        return done

    def _desk(self, work: Work, who: Who, now: datetime) -> tuple[Desk, Talk | None]:
        """Who speaks, for which company, in which network; and the talk they are in."""
        known = work.people.speaking(who.telegram_id)
        person, row, company = known or (
            work.people.welcome(who.telegram_id, who.chat, who.language, who.name), None, None)
        if person.network_id is None and (only := work.networks.only_one()) is not None:
            person.network_id = work.scope.network = only.id
            company = work.companies.of(person.id)
        if person.reach is not Reach.HERE:  # whoever speaks can be written to, whatever Telegram said before
            person.reach = Reach.HERE
        work.scope.network = person.network_id
        return Desk(work, person, company, self.knowledge, now, new=known is None), row

    def _route(self, desk: Desk, row: Talk | None, event: Event) -> Done:
        if isinstance(event, Said) and event.text.startswith("/"):
            command, _, rest = event.text[1:].partition(" ")
            return COMMANDS.get(command.partition("@")[0].casefold(), fallback.unknown)(desk, rest.strip())
        if isinstance(event, Tapped) and event.token.startswith("a."):
            _, verb, *args = event.token.split(".")
            return VERBS.get(verb, fallback.gone)(desk, args)
        if (heard := EVENTS.get(type(event))) is not None:
            return heard(desk, event)
        if row is not None and not (isinstance(event, Said) and sessions.instead(row, event)):
            return self._settled(desk, sessions.advanced(desk, row, event))
        if isinstance(event, Said):
            return sentences.heard(desk, event) if desk.work.scope.network is not None else arrivals.told(desk, event)
        return fallback.unexpected(desk, event)

    def _settled(self, desk: Desk, turn: Turn) -> Done:
        return ACTIONS[turn.do](desk, turn.answers) if turn.do else Done(turn.say)

    def _meant(self, desk: Desk, row: Talk | None, event: Event) -> Event:
        if row is None or not isinstance(event, Said):
            return button_words.tapped(desk, event, self.wordings[desk.person.language])
        question = sessions.question(row, self.knowledge)
        return meant(question, event, self.wordings[desk.person.language].tokens(question))
