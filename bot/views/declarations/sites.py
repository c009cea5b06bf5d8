"""What a draft waits for before its card: which of the speaker's sites it is for, or a colleague's yes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from matching.taxonomy.index.fold import fold_words
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration
from storage.tables.company import MemberState
from storage.work import Work


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
    return Saying("site-asked", buttons=tuple(_build_site_button(site, sites) for site in sites))


def build_site_line(work: Work, person_id: int, company_id: int | None) -> tuple[Saying, ...]:
    """For which site something is, to whoever speaks for several in this network; nothing for anybody else."""
    sites = work.memberships.list_companies(person_id)
    mine = next((site for site in sites if site.id == company_id), None)
    if mine is None or len(sites) < 2:
        return ()
    return (Saying("site-line", {"company": mine.name, "place": mine.place}),)


def _build_site_button(site: Company, own_sites: Sequence[Company]) -> Button:
    """By its name; by its town where another is called like it."""
    alike = sum(fold_words(each.name) == fold_words(site.name) for each in own_sites) > 1
    return Button(
        f"site-asked.{'town' if alike else 'one'}", f"a.site.{site.id:x}", {"company": site.name, "place": site.place}
    )
