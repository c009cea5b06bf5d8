"""What is said to a lead in other words than yes and no: « trop loin », and a yes that is taken back."""

from __future__ import annotations

from bot.conversation.button_phrases import is_button_said
from bot.conversation.flows.agree import Agreeing
from bot.conversation.model import Tapped
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
        return _take_back_yes(hearing, hearing.talk)
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
