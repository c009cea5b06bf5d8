"""The one door: an event of a person comes in, answers are owed, the talk is kept. It routes, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.actions import BUTTON_VERBS, COMMANDS, EVENT_ACTIONS, TALK_ACTIONS
from bot.actions.declarations import sentences
from bot.actions.networks import arrivals
from bot.actions.people.pauses import resume_messages
from bot.actions.people.start import greet_newcomer
from bot.actions.talk import fallback
from bot.context.action_context import ActionContext, ActionResult
from bot.context.origin import EventSource
from bot.conversation.engine import match_button_label
from bot.conversation.model import Event, Refuse, Said, Tapped, Turn
from bot.rendering.deep_links import Address
from bot.rendering.text_renderer import TextRenderer
from bot.rules.declarations.corrections import read_right_words
from bot.rules.networks.lessons import apply_network_lessons
from bot.runtime import button_words, group_router
from bot.runtime.contact_words import hear_waited_contact
from bot.runtime.event_networks import enter_event_network, return_to_standing
from bot.runtime.hearing import Heard, Hearing, is_beside_question
from bot.runtime.remarks import hear_remark
from bot.runtime.speaker import load_speaker
from bot.talk import replies, sessions
from matching.knowledge import Knowledge
from storage.notes.saying import Saying
from storage.repository import NoNetwork
from storage.tables import Talk
from storage.work import Work


class Router:
    """Hears one event at a time for each person."""

    def __init__(self, knowledge: Knowledge, renderers: Mapping[str, TextRenderer], address: Address) -> None:
        self.knowledge, self.renderers, self._address = knowledge, renderers, address

    def understand_event(self, event: Event, language: str, today: date) -> Event:
        """Words with what they say as a sentence; done before the unit of work opens, for it takes a while."""
        if isinstance(event, Said) and not event.text.startswith("/"):
            reading = self.knowledge.understand_text(event.text, language, today)
            right = read_right_words(
                event.text, reading, lambda words: self.knowledge.understand_figures(words, language, today)
            )
            return replace(event, reading=reading, right=right)
        return event

    def answer_event(self, work: Work, seq: int, who: EventSource, event: Event, now: datetime) -> None:
        """Everything one event leads to, in this unit of work. `seq` makes its answers owed once."""
        if who.group is not None:
            return group_router.route_group_event(work, seq, who, event, now, self._address.user)
        if (spoken := load_speaker(work, who, event, self.knowledge, now)) is None:
            return
        context, row = enter_event_network(*spoken, event), spoken[1]
        lost = sessions.drop_unreadable_talk(row) if row is not None else ()
        row = None if lost else row
        first = (*lost, *greet_newcomer(context, event), *resume_messages(context, event))
        event = self._interpret_event(context, row, apply_network_lessons(context, event))
        heard: Heard = event
        try:
            answered = hear_waited_contact(context, row, event)
            heard = answered or (hear_remark(Hearing(context, row, event)) if isinstance(event, Said) else event)
            context = enter_event_network(context, row, heard)
            done = self._route_and_begin(context, row, heard)
        except Refuse as no:
            done = ActionResult((replies.build_refusal(no),))
        except NoNetwork:
            done = ActionResult((Saying("start-nowhere"),))
        event = heard if isinstance(heard, Said | Tapped) else event
        if row is not None and heard is event:
            done = replace(done, say=done.say + sessions.return_to_talk(context, row, event))
        elif row is not None and is_beside_question(heard):
            done = replace(done, say=done.say + sessions.return_to_waiting_talk(context, row))
        replies.owe_answers(context, seq, event, (*first, *done.say), instead=done.instead)

    def _route_and_begin(self, context: ActionContext, talk: Talk | None, heard: Heard) -> ActionResult:
        done = self._route_heard(context, talk, heard)
        while done.begin is not None:
            after = self._finish_turn(context, sessions.begin_talk(context, done.begin, talk))
            done = replace(after, say=done.say + after.say)
        return done

    def _route_heard(self, context: ActionContext, talk: Talk | None, heard: Heard) -> ActionResult:
        if isinstance(heard, ActionResult):
            return heard
        return self._finish_turn(context, heard) if isinstance(heard, Turn) else self._route_event(context, talk, heard)

    def _route_event(self, context: ActionContext, talk: Talk | None, event: Event) -> ActionResult:
        if isinstance(event, Said) and event.text.startswith("/"):
            command, _, rest = event.text[1:].partition(" ")
            return COMMANDS.get(command.partition("@")[0].casefold(), fallback.answer_unknown_command)(context, rest.strip())
        if isinstance(event, Tapped) and event.token.startswith("a."):
            _, verb, *args = event.token.split(".")
            return BUTTON_VERBS.get(verb, fallback.answer_gone_button)(context, args)
        if (heard := EVENT_ACTIONS.get(type(event))) is not None:
            return heard(context, event)
        if talk is not None and not (isinstance(event, Said) and sessions.is_interruption(talk, event)):
            return self._finish_turn(context, sessions.advance_saved_talk(context, talk, event))
        if isinstance(event, Said):
            here = return_to_standing(context)
            answer = sentences.answer_sentence if here.work.has_network else arrivals.answer_newcomer
            return answer(here, event)
        return fallback.answer_unexpected_event(context, event)

    def _finish_turn(self, context: ActionContext, turn: Turn[Any]) -> ActionResult:
        return TALK_ACTIONS[turn.do](context, turn.answers) if turn.do else ActionResult(turn.say)

    def _interpret_event(self, context: ActionContext, talk: Talk | None, event: Event) -> Event:
        if talk is None or not isinstance(event, Said):
            return button_words.resolve_typed_button(context, event, self.renderers[context.person.language])
        question = sessions.build_talk_question(talk, self.knowledge)
        return match_button_label(question, event, self.renderers[context.person.language].map_button_tokens(question))
