"""A line for each partner that is being asked, as the one who spoke reads it."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.declarations import cards
from matching.scoring.scorer import ScoredPair
from matching.vocabulary import Kind
from storage.notes.saying import Saying
from storage.tables import Declaration


def build_partner_line(context: ActionContext, declaration: Declaration, lead: ScoredPair) -> Saying:
    """« un élevage, à environ 10 km : même ressource, prendrait tout »: one of those who are being asked."""
    theirs = context.work.declarations.get(lead.need.id if lead.offer.id == declaration.id else lead.offer.id)
    if theirs is None:
        raise LookupError("a lead without its declaration")
    shown = cards.describe_card(context, theirs, context.company)
    first = lead.evidence[0]
    return Saying(
        "partner-line",
        {
            **{name: shown[name] for name in _PARTNER_FACTS},
            "how": first.feature.removeprefix("kinship-"),
            "needed": str(first.facts.get("needed", "")),
            "process": str(first.facts.get("process", "")),
            "part": _describe_share(lead, declaration),
        },
    )


_PARTNER_FACTS = (
    *("activity", "near", "low", "high", "unit", "rhythm", "every", "price", "kind"),
    *("first", "last", "degrees", "bars"),
)


def _describe_share(lead: ScoredPair, declaration: Declaration) -> str:
    """How much of an offer a taker would take, or of a need an offer covers, as one says it roughly; by the figures that
    others may know, so that trying one quantity after the other tells no more."""
    mine, theirs = (lead.offer, lead.need) if lead.offer.id == declaration.id else (lead.need, lead.offer)
    if not mine.left or not theirs.left:
        return "unknown"
    share = theirs.left / mine.left
    side = "take" if mine.kind is Kind.OFFER else "cover"
    return f"{side}-" + next(name for limit, name in _SHARE_NAMES if share >= limit)


_SHARE_NAMES = ((0.9, "all"), (0.6, "most"), (0.4, "half"), (0.2, "quarter"), (0.0, "little"))
