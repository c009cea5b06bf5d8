"""What is said to a lead in other words than yes and no: « trop loin », and a yes that is taken back."""

from __future__ import annotations

from bot.context.action_context import ActionResult
from bot.conversation.button_phrases import is_button_said
from bot.conversation.flows.agree import Agreeing
from bot.conversation.flows.relay import Relaying
from bot.conversation.model import Tapped
from bot.rules.leads import typed_relays
from bot.runtime.hearing import Heard, Hearing, press_button
from bot.talk import sessions, yes_and_no
from bot.views.leads import held_yeses
from bot.views.leads.spoken_refusals import find_spoken_refusal
from matching.taxonomy.index.fold import fold_words
from matching.understand.remark import RemarkKind
from matching.understand.remarks import read_remark
from storage.tables import Talk


def hear_refusal(hearing: Hearing) -> Heard | None:
    """« Trop loin », « on a déjà quelqu'un » under a lead: the no and its reason at once."""
    if hearing.talk is not None:
        talk = hearing.talk
        return _take_back_yes(hearing, talk) or _hear_other_words(hearing, talk) or _hear_photo_words(hearing, talk)
    if (taken_back := _hear_yes_taken_back(hearing)) is not None:
        return taken_back
    refused = press_button(hearing, lambda saying: find_spoken_refusal(hearing.context, saying, hearing.said))
    return refused or _hear_no_and_more(hearing)


def _hear_no_and_more(hearing: Hearing) -> Heard | None:
    """« Non merci, mon beau-frère s'en occupe »: what begins with a no, and holds no figure and no question, is one."""
    head, cut, _ = hearing.said.text.partition(",")
    remark, reading = read_remark(head) if cut else None, hearing.said.reading
    if remark is None or remark.kind is not RemarkKind.NO or "?" in hearing.said.text:
        return None
    if reading is not None and reading.quantity is not None:
        return None  # « non, 300 kg » puts something right
    last = hearing.context.work.open_messages.find_latest(hearing.context.person)
    if last is None or not any(button.token.startswith("a.no.") for button in last.saying.buttons):
        return None
    return press_button(hearing, yes_and_no.find_refusing_button)


def _hear_yes_taken_back(hearing: Hearing) -> Heard | None:
    """« En fait non », when nothing that was said last can be refused: it may be a yes that waits for the others'. Asked
    before it counts, for it may end what they said yes to."""
    words = fold_words(hearing.said.text)
    if not any(is_button_said(key, words) for key in ("synergy-card.no", "yes-held-list.withdraw")):
        return None
    last = hearing.context.work.open_messages.find_latest(hearing.context.person)
    refusing = [button for button in last.saying.buttons if button.token.startswith("a.no.")] if last is not None else []
    if any(button.key not in held_yeses.WITHDRAWING for button in refusing):
        return None
    asked = held_yeses.build_taken_back_question(hearing.context)
    return ActionResult(asked) if asked else None


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
