"""The pages that people without a phone handed in: what they ticked is entered line by line."""

from __future__ import annotations

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.animation.raised_hands import EnteringHands
from bot.conversation.model import Refuse
from bot.rules.workshops.paper_hands import HandVerdict, raise_paper_hands
from storage.notes.saying import Fact, Saying


def enter_hands(context: ActionContext, said: EnteringHands) -> ActionResult:
    """What became of each line; while one of them was not clear, the question stays open."""
    require_animator(context)
    workshop = context.work.workshops.get(said.workshop)
    if workshop is None:
        raise Refuse("button-gone")
    verdicts = raise_paper_hands(context, workshop, said.lines or "")
    if raised := sum(each.raised for each in verdicts):
        context.work.history.add_entry("hands-entered", f"workshop:{workshop.id}", context.person_id, context.now, str(raised))
    told = Saying("hands-entered", {"count": raised}, parts=tuple(map(_build_line, verdicts)))
    again = any(each.problem for each in verdicts)
    return ActionResult((told,), begin=TalkRequest("hands", EnteringHands(workshop.id)) if again else None)


def _build_line(paper_hand: HandVerdict) -> Saying:
    if paper_hand.problem:
        return Saying("hands-refused", {"words": paper_hand.words, "problem": paper_hand.problem})
    refused = ", ".join(map(str, paper_hand.refused))
    facts: dict[str, Fact] = {
        "company": paper_hand.company,
        "count": paper_hand.raised,
        "refused": refused or "none",
        "many": len(paper_hand.refused),
    }
    return Saying("hands-line", facts)
