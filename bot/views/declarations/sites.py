"""What a draft waits for before its card: which of the speaker's sites it is for, or a colleague's yes."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.company import MemberState


def build_question_before_card(context: ActionContext, declaration: Declaration) -> Saying | None:
    """The question or the notice that comes before the card of this draft; None when nothing stands in the way."""
    if declaration.company_id is not None:
        return None
    if context.company is None:
        # Not for whom: how it is spelt in the network is for those who belong to it.
        asked = context.work.memberships.list_companies(context.person_id, MemberState.ASKED)
        return Saying("colleague-waiting") if asked else None
    sites = context.work.memberships.list_companies(context.person_id)
    if len(sites) < 2:
        return None
    return Saying(
        "site-asked",
        buttons=tuple(
            Button("site-asked.one", f"a.site.{site.id:x}", {"company": site.name, "place": site.place}) for site in sites
        ),
    )
