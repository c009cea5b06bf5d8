"""/exporter: the lists of the network as a workbook, or as CSV; who took them out is written down."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice
from bot.conversation.model import Refuse
from bot.views.exports import export_files
from storage.notes.saying import Button, Saying

_SAYINGS = {
    export_files.WORKBOOK: Saying(
        "export-workbook", buttons=(Button("export-workbook.csv", f"a.export.0.{export_files.ARCHIVE}"),)
    ),
    export_files.ARCHIVE: Saying("export-archive"),
}


def export_network_lists(context: ActionContext, rest: str) -> ActionResult:
    """The workbook, made when it is sent."""
    require_animator(context)
    return _hand_over(context, export_files.WORKBOOK)


def export_network_files(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The same from a button, or for other programs."""
    kind = parse_button_choice(args)
    if not context.work.people.is_animator(context.person) or kind not in _SAYINGS or args[0] != "0":
        raise Refuse("button-gone")
    return _hand_over(context, kind)


def _hand_over(context: ActionContext, kind: str) -> ActionResult:
    network = context.work.networks.find_current()
    context.work.history.add_entry(export_files.EXPORT_VERB, f"network:{network.id}", context.person_id, context.now, kind)
    return ActionResult((export_files.build_export_note(network, _SAYINGS[kind], kind, context.now),))
