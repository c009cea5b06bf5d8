"""Whoever types the words of a button they see means that button."""

from __future__ import annotations

import re

from bot.context.action_context import ActionContext
from bot.conversation.button_phrases import find_meant_button, find_told_button
from bot.conversation.flows.fate import TellingFate
from bot.conversation.model import Event, Said, Tapped
from bot.rendering.text_renderer import TextRenderer
from bot.rules.leads import typed_relays
from bot.runtime.hearing import Hearing
from bot.talk import sessions
from bot.views.declarations.tick_lists import TICK_BOX
from bot.views.follow_up import outcomes
from bot.views.follow_up.exchanges import list_open_exchanges
from bot.views.leads.spoken_refusals import find_spoken_refusal
from matching.consent.states import Stage
from matching.taxonomy.index.fold import fold_words
from matching.understand.answers import parse_amount_answer, parse_bare_number
from matching.understand.open_words import announces_openly
from matching.understand.remark import RemarkKind
from matching.understand.remarks import read_remark
from matching.vocabulary import Quantity, Unit
from storage.notes.saying import Button, Press, Saying


def resolve_typed_button(context: ActionContext, event: Event, renderer: TextRenderer) -> Event:
    """The tap that words stand for, if they are a button's of the last message; the words themselves otherwise."""
    # « /inviter » is the command, whatever stands on a button.
    if not isinstance(event, Said) or event.text.startswith("/") or not fold_words(event.text):
        return event
    last = context.work.open_messages.find_latest(context.person)
    if last is None:
        return event
    pressed = _find_said_button(context, last.saying, event, renderer)
    if pressed is not None and pressed.key == TICK_BOX:
        return event  # « 1 » says which line of a list it is, as « le 1 et le 4 » does
    if pressed is not None:
        return Tapped(pressed.token, last.message_id) if pressed.press is Press.TOKEN else event
    if _is_about_latest(context, last.saying, event):
        return event
    return _resolve_earlier_button(context, event, renderer)


def _is_about_latest(context: ActionContext, saying: Saying, said: Said) -> bool:
    """« Plus tard » under a card refuses it; whatever is said under the other side's question may be its answer."""
    if typed_relays.find_open_question(context):
        return True
    return find_spoken_refusal(context, saying, said) is not None


def _resolve_earlier_button(context: ActionContext, event: Said, renderer: TextRenderer) -> Event:
    """A question that came by itself may have had another message after it: its answer still counts, where the words say
    one button only. A yes or a no says too little for that."""
    remark = read_remark(event.text, "")
    if remark is not None and remark.kind in (RemarkKind.YES, RemarkKind.NO):
        return event
    meant = [
        (message.message_id, button)
        for message in context.work.open_messages.list_open(context.person, context.now)
        if not message.answers and (button := _find_said_button(context, message.saying, event, renderer)) is not None
    ]
    if not meant:
        return _resolve_exchange_word(context, event, renderer)
    message_id, button = meant[0]
    one = len({each.token for _, each in meant}) == 1  # a reminder has the buttons of its card
    return Tapped(button.token, message_id) if one and button.press is Press.TOKEN else event


def _resolve_exchange_word(context: ActionContext, event: Said, renderer: TextRenderer) -> Event:
    """« Ça tourne », said to nobody's question: it is about the one exchange that goes on, or one of several, to be chosen."""
    pressed = _find_said_button(context, _UNASKED_STAGES, event, renderer)
    first = _find_first_talk(context, event) if pressed is None else None
    ended = pressed is None and first is None and find_told_button(_UNASKED_END, event.text) is not None
    return _press_exchange_word(context, pressed or first, is_end=ended, talked=first is not None) or event


def _press_exchange_word(context: ActionContext, said: Button | None, *, is_end: bool, talked: bool = False) -> Tapped | None:
    going_on = list_open_exchanges(context) if said is not None or is_end else ()
    if talked:  # it takes back nothing that was said since
        going_on = tuple(each for each in going_on if each.stage is Stage.DISCUSSING)
    if not going_on:
        return None
    stage = said.token if said is not None else ""
    return Tapped(f"a.stage.{going_on[0].id:x}.{stage}" if stage and len(going_on) == 1 else "a.exchanges.0")


def hear_exchange_word(hearing: Hearing) -> Tapped | None:
    """The same while it is asked where a thing went before: that is a question for later."""
    asked = sessions.read_talk_answers(hearing.talk) if hearing.talk is not None else None
    if not isinstance(asked, TellingFate) or "?" in hearing.said.text:
        return None
    said = find_told_button(_UNASKED_STAGES.buttons, hearing.said.text)
    ended = said is None and find_told_button(_UNASKED_END, hearing.said.text) is not None
    return _press_exchange_word(hearing.context, said, is_end=ended)


def _find_first_talk(context: ActionContext, said: Said) -> Button | None:
    """« Je l'ai eu au téléphone, il vient mardi », « relancez-moi dans dix jours », before it is asked."""
    told = find_told_button(_UNASKED_TALK, said.text) if "?" not in said.text else None
    dated = told is not None and outcomes.read_day(said.text, context).day is not None
    return told if told is not None and (dated or find_meant_button((told,), said.text)) else None


_CLAUSE = re.compile(r"[,;:.!]\s")
_FIGURE_BUTTONS = ("follow-confirm.quantity", "follow-where.running", "follow-still.quantity")
_MOST_DIGITS = 6  # more are a telephone number
_MOST_LEADING_WORDS = 2  # before a figure, that name nothing known


# What one may say unasked: none of it ends anything. Words of an end only show the exchanges, where one tap ends one.
_UNASKED_END = (Button("follow-where.dropped", "-"), Button("follow-still.no", "-"))
_UNASKED_TALK = (Button("follow-talked.yes", "talked"), Button("follow-talked.later", "later"))
_UNASKED_STAGES = Saying(
    "follow-where",
    buttons=tuple(Button(f"follow-where.{stage}", stage.value) for stage in (Stage.RUNNING, Stage.TRIAL, Stage.DISCUSSING)),
)


def _find_said_button(context: ActionContext, saying: Saying, said: Said, renderer: TextRenderer) -> Button | None:
    token = renderer.map_button_tokens(saying).get(fold_words(said.text))
    pressed = next((button for button in saying.buttons if button.token == token), None)
    if pressed is not None or (pressed := find_meant_button(saying.buttons, said.text)) is not None:
        return pressed
    if not _asks_how_it_goes(saying) or "?" in said.text:
        return None
    told = find_told_button(saying.buttons, said.text)
    return told or (_find_told_figure(context, saying, said) if saying is not _UNASKED_STAGES else None)


def _find_told_figure(context: ActionContext, saying: Saying, said: Said) -> Button | None:
    """« Non, 600 kg », « environ 400 kilos par semaine »: it is the quantity that is told, and with it that it runs. Figures of
    a day (« dans quinze jours ») are none."""
    parts = (said.text, *_CLAUSE.split(said.text))
    figures = [parse_amount_answer(part) or (None if _names_day(context, part) else parse_bare_number(part)) for part in parts]
    timed = any(isinstance(each, Quantity) and each.unit is Unit.HOUR for each in figures)
    if timed or not any(figures) or sum(map(str.isdigit, said.text)) > _MOST_DIGITS or _names_thing(said):
        return None
    return next((each for each in saying.buttons if each.key in _FIGURE_BUTTONS), None)


def _names_thing(said: Said) -> bool:
    """« 20 palettes » is of a thing; « plutôt 400 », « un peu moins, 400 » hold a word that is none."""
    reading = said.reading
    if reading is None or not reading.what:
        return False
    return reading.sure or announces_openly(said.text) or len(reading.what.split()) > _MOST_LEADING_WORDS


def _names_day(context: ActionContext, words: str) -> bool:
    heard = outcomes.read_day(words, context)
    return heard.day is not None or heard.past


def _asks_how_it_goes(saying: Saying) -> bool:
    """Questions of the follow-up are answered in whole sentences: « oui on s'est parlé, il vient jeudi »."""
    return any(button.key.startswith("follow-") for button in saying.buttons)
