"""What an animator types at a question that waits for a button: another order is carried out and the question put again; a
thing that is only named is never taken for an announcement of hers."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionResult
from bot.runtime.hearing import Heard, Hearing
from bot.talk import sessions
from bot.talk.interruptions import is_aside
from matching.understand.open_words import announces_openly
from storage.notes.saying import Saying

# The talks in which only an animator can be.
ANIMATOR_FLOWS = frozenset(
    [
        "helped",
        "merged",
        "brokered",
        "placed",
        "placing",
        "planned",
        "named",
        "told",
        "added",
        "announce",
        "planning",
        "vicinity",
        "concern",
        "linking",
        "workshop",
        "entry",
        "takers",
        "authorisations",
        "seek",
        "aim",
        "reach",
        "wording",
        "corrected",
    ]
)


def may_order(hearing: Hearing) -> bool:
    """Is nothing asked, or only something of hers that waits for a button, which these words do not answer?"""
    return hearing.talk is None or (
        _waits_for_button(hearing) and not sessions.is_answer(hearing.context, hearing.talk, hearing.said)
    )


def put_question_after(hearing: Hearing, heard: Heard | None) -> Heard | None:
    """What was asked is put once more behind the answer; where a talk begins, it waits until that one is over."""
    if hearing.talk is None or not isinstance(heard, ActionResult) or heard.begin is not None:
        return heard
    return replace(heard, say=(*heard.say, *hearing.put_again()))


def hear_thing_at_question(hearing: Hearing) -> Heard | None:
    """« 600 kg de drêches » where a button of hers is expected: nothing is noted, and the question stands."""
    if not _waits_for_button(hearing) or not hearing.context.work.people.is_animator(hearing.context.person):
        return None
    talk, said = hearing.talk, hearing.said
    if talk is None or is_aside(said) or not sessions.is_interruption(talk, said):
        return None
    if sessions.is_answer(hearing.context, talk, said) or announces_openly(said.text):
        return None
    return ActionResult((Saying("board-tap-expected"), *hearing.put_again()))


def _waits_for_button(hearing: Hearing) -> bool:
    return hearing.talk is not None and hearing.talk.flow in ANIMATOR_FLOWS and not sessions.takes_any_words(hearing.talk)
