"""What is said to a lead in other words than yes and no: « trop loin », and a yes that is taken back."""

from __future__ import annotations

from bot.conversation.button_phrases import is_button_said
from bot.conversation.flows.agree import Agreeing
from bot.conversation.flows.relay import Relaying
from bot.conversation.model import Tapped
from bot.rules.leads import typed_relays
from bot.runtime.hearing import Heard, Hearing, press_button
from bot.talk import sessions
from bot.views.leads import refusals
from matching.taxonomy.index.fold import fold_words
from matching.understand.remark import RemarkKind
from matching.understand.remarks import read_remark
from storage.notes.saying import Button, Saying
from storage.tables import Talk
from storage.tables.barrier import Reason


def hear_refusal(hearing: Hearing) -> Heard | None:
    """« Trop loin », « on a déjà quelqu'un » under a lead: the no and its reason at once."""
    if hearing.talk is not None:
        talk = hearing.talk
        return _take_back_yes(hearing, talk) or _hear_other_words(hearing, talk) or _hear_photo_words(hearing, talk)
    reason = refusals.read_spoken_reason(hearing.said.text)
    return press_button(hearing, lambda saying: _build_refusal_button(saying, reason)) if reason is not None else None


def _build_refusal_button(saying: Saying, reason: Reason) -> Button | None:
    token = refusals.find_refusing_token(saying, reason)
    return Button(f"refusal-why.{reason}", token) if token is not None else None


def _take_back_yes(hearing: Hearing, talk: Talk) -> Heard | None:
    """Somebody who is asked how, after a yes, does not want it after all: a no to the question who carries is no answer
    to it; a no to how they can be reached may mean just that."""
    answers, remark = sessions.read_talk_answers(talk), read_remark(hearing.said.text)
    if not isinstance(answers, Agreeing):
        return None
    step = sessions.build_talk_question(talk, hearing.context.knowledge).key
    refuses = step == "agree-carrier" and remark is not None and remark.kind is RemarkKind.NO
    if not refuses and not is_button_said("synergy-card.no", fold_words(hearing.said.text)):
        return None
    sessions.end_talk(talk)
    return Tapped(f"a.no.{answers.synergy:x}")


def _hear_photo_words(hearing: Hearing, talk: Talk) -> Heard | None:
    """While a photo waits to be passed on, words are what is said with it; a yes, a no and a stop stay what they are. Once the
    lead is over they are meant for nobody whom Boucle could pass them to."""
    answers, remark = sessions.read_talk_answers(talk), read_remark(hearing.said.text)
    if not isinstance(answers, Relaying) or answers.photo is None or sessions.name_open_step(talk) != "send":
        return None
    if hearing.said.text.startswith("/") or (remark is not None and remark.kind in _DECIDING):
        return None
    sessions.end_talk(talk)
    return typed_relays.add_photo_words(hearing.context, answers, hearing.said)


_DECIDING = frozenset({RemarkKind.YES, RemarkKind.NO, RemarkKind.STOP, RemarkKind.ERASE})


def _hear_other_words(hearing: Hearing, talk: Talk) -> Heard | None:
    """While words wait to be passed on (« je le transmets ? »): other words take their place, a no to the lead ends it."""
    answers, remark = sessions.read_talk_answers(talk), read_remark(hearing.said.text)
    if not isinstance(answers, Relaying) or not answers.early or sessions.name_open_step(talk) != "send" or remark is not None:
        return None
    if hearing.said.text.startswith("/") or (hearing.said.reading is not None and hearing.said.reading.quantity is not None):
        return None
    refuses = is_button_said("synergy-card.no", fold_words(hearing.said.text))
    if refuses and not answers.question:
        sessions.end_talk(talk)
        return Tapped(f"a.no.{answers.synergy:x}")
    sessions.end_talk(talk)
    return typed_relays.offer_other_words(hearing.context, answers, hearing.said)
