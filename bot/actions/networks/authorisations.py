"""/autorisations: what companies may take of what is dangerous or animal, entered line by line, taken back by a tap."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.animation.authorisations import EnteringAuthorisations
from bot.conversation.model import Refuse
from bot.rules.networks import authorisation_lines
from bot.views.networks import authorisations as views
from storage.notes.saying import Saying


def show_authorisations(context: ActionContext, rest: str) -> ActionResult:
    """All of them; or, with lines after the command, those lines kept."""
    require_animator(context)
    if rest:
        return save_authorisations(context, EnteringAuthorisations(rest))
    return ActionResult((views.build_authorisation_list(context),))


def add_authorisations(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Some more, one a line."""
    require_animator(context)
    if tuple(args) != ("0", "add"):
        raise Refuse("button-gone")
    return ActionResult(begin=TalkRequest("authorisations", EnteringAuthorisations()))


def end_authorisation(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """It holds no more: nobody is introduced because of it from now on."""
    require_animator(context)
    row = context.work.authorisations.get(parse_row_id(args))
    if row is None or parse_button_choice(args) != "end":
        raise Refuse("button-gone")
    if row.ended is None:
        row.ended = context.now
        context.work.history.add_entry(
            "authorisation-ended", f"company:{row.company_id}", context.person_id, context.now, row.kind
        )
    ended = Saying("authorised-ended", views.describe_authorisation(context, row))
    return ActionResult((ended, views.build_authorisation_list(context)))


def answer_authorisation_lines(context: ActionContext, said: EnteringAuthorisations) -> ActionResult:
    """The same at the question: while a line is wrong it stays open, and the line is written anew."""
    require_animator(context)
    told, whole = _save_lines(context, said)
    return ActionResult((told,), begin=None if whole else TalkRequest("authorisations", EnteringAuthorisations()))


def save_authorisations(context: ActionContext, said: EnteringAuthorisations) -> ActionResult:
    """Line by line: kept, or why not."""
    require_animator(context)
    return ActionResult((_save_lines(context, said)[0],))


def _save_lines(context: ActionContext, said: EnteringAuthorisations) -> tuple[Saying, bool]:
    """What became of each line, and whether all were kept."""
    verdicts = authorisation_lines.save_authorisation_lines(context, said.lines or "")
    told = Saying(
        "authorised-saved",
        {"count": sum(each.kept is not None for each in verdicts)},
        parts=tuple(
            Saying("authorised-refused", {"words": each.line.words, "problem": each.problem})
            if each.kept is None
            else Saying("authorised-kept", views.describe_authorisation(context, each.kept))
            for each in verdicts
        ),
    )
    return told, all(each.kept is not None for each in verdicts)
