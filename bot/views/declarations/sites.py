"""What a draft waits for before its card: which of the speaker's sites it is for, or a colleague's yes."""
from __future__ import annotations

from bot.context.action_context import Desk
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.company import MemberState


def before_card(desk: Desk, row: Declaration) -> Saying | None:
    """The question or the notice that comes before the card of this draft; None when nothing stands in the way."""
    if row.company_id is not None:
        return None
    if desk.company is None:
        asked = desk.work.memberships.companies(desk.me, MemberState.ASKED)
        return Saying("colleague-waiting", {"company": asked[0].name}) if asked else None
    sites = desk.work.memberships.companies(desk.me)
    if len(sites) < 2:
        return None
    return Saying("site-asked", buttons=tuple(
        Button("site-asked.one", f"a.site.{site.id:x}", {"company": site.name, "place": site.place}) for site in sites))
