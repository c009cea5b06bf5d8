"""« Ajoute le bouton je viens », « mets un lien vers https://… », « sans la photo »: what an animator who is announcing wants
changed before it leaves."""

from __future__ import annotations

from bot.actions.broadcasts import reader_buttons
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult
from bot.conversation.asks.content import find_link_host
from bot.conversation.flows.animation.web_page import Linking
from bot.conversation.model import Tapped
from bot.runtime.hearing import Heard, Hearing
from matching.understand.remark import UnsentEdit
from matching.understand.unsent_edit import read_unsent_edit
from storage.notes.saying import Saying

_UNSENT_VERBS = frozenset({"cast", "whom", "tick", "lead", "urgent"})  # their buttons stand under what has not left yet
_PICTURE_CODES = frozenset({"picture", "bare"})


def hear_broadcast_edit(hearing: Hearing) -> Heard | None:
    """It is done to the announcement on the screen; None where none is being written. Before there are words, they come
    first."""
    context = hearing.context
    if hearing.talk is not None and hearing.talk.flow != "announce":
        return None
    if (edit := read_unsent_edit(hearing.said.text)) is None or not context.work.people.is_animator(context.person):
        return None
    if hearing.talk is not None:
        return None if edit.link else ActionResult((Saying("announce-content-first"), *hearing.put_again()))
    row, message_id = _find_unsent(context)
    if row is None:
        return None
    if edit.code in _PICTURE_CODES:
        return Tapped(f"a.cast.{row:x}.{edit.code}", message_id)
    if edit.link and find_link_host(_complete_link(edit)) is not None:
        return reader_buttons.set_broadcast_link(context, Linking(row, _complete_link(edit)))
    return Tapped(f"a.lead.{row:x}.{edit.code}", message_id)


def _complete_link(unsent_edit: UnsentEdit) -> str:
    """« www.exemple.fr » is written so on paper."""
    link = unsent_edit.link
    return link if "://" in link else f"https://{link}"


def _find_unsent(context: ActionContext) -> tuple[int | None, int | None]:
    """The announcement that the last message about one is about, and that message."""
    for message in context.work.open_messages.list_open(context.person, context.now):
        for button in message.saying.buttons:
            kind, verb, row, *_ = (*button.token.split("."), "", "", "")
            if kind == "a" and verb in _UNSENT_VERBS and ROW_PATTERN.fullmatch(row):
                return int(row, 16), message.message_id
    return None, None
