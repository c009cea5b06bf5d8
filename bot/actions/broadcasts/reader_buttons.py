"""What stands under an announcement: a way into Boucle, « Je viens » with « Je ne peux pas », or a page of the web."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator, require_unsent_broadcast
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.asks.content import find_link_host
from bot.conversation.flows.animation.web_page import Linking
from bot.conversation.model import Refuse
from bot.views.broadcasts import preview, progress
from storage.notes.saying import Button, Saying
from storage.tables import Broadcast

_ANSWERS = {"y": True, "n": False}


def set_broadcast_button(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The button under it, or none."""
    row, code = require_unsent_broadcast(context, args[:1]), parse_button_choice(args)
    if code == preview.WEB_LINK:
        return ActionResult(begin=TalkRequest("linking", Linking(row.id)))
    if code not in (*preview.READER_BUTTONS, preview.INVITATION, "none"):
        raise Refuse("button-gone")
    row.content = replace(row.content, leads=code if code != "none" else None, link=None)
    return _preview(context, row)


def set_broadcast_link(context: ActionContext, said: Linking) -> ActionResult:
    """The address is known: it is shown with what it stands under."""
    require_animator(context)
    row = require_unsent_broadcast(context, (f"{said.broadcast:x}",))
    if find_link_host(said.link) is None:
        raise Refuse("button-gone")
    row.content = replace(row.content, leads=preview.WEB_LINK, link=said.link)
    return _preview(context, row)


def answer_broadcast(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« Je viens », or not: said by somebody whom it was sent to, and read by the animators only. Raises Refuse for anybody
    else."""
    row = context.work.broadcasts.get(parse_row_id(args)) if context.work.has_network else None
    comes = _ANSWERS.get(parse_button_choice(args))
    if row is None or comes is None or row.content.leads != preview.INVITATION:
        raise Refuse("button-gone")
    if not context.work.outbox.was_told(progress.format_broadcast_subject(row), context.person):
        raise Refuse("button-gone")
    context.work.guests.save_reply(row.id, context.person_id, comes, context.now)
    network = context.work.networks.find_current()
    facts = {"comes": "yes" if comes else "no", "animator": network.animator}
    other = Button("broadcast-reply.change", f"a.coming.{row.id:x}.{'n' if comes else 'y'}", facts)
    return ActionResult((Saying("broadcast-reply", facts, buttons=(other,)),))


def _preview(context: ActionContext, broadcast: Broadcast) -> ActionResult:
    return ActionResult(preview.build_broadcast_preview(context.work, context.knowledge, broadcast, context.now))
