"""What a group or channel reads of its network's week: anonymous lines, each with a button into the private talk."""

from __future__ import annotations

from datetime import datetime

from bot.context.action_context import ActionContext
from bot.views.declarations import cards
from bot.views.declarations.holding import may_be_introduced
from bot.views.digests.personal_digest import build_network_line
from bot.views.gains.outcomes import sum_confirmed_tonnes
from storage.notes.saying import Button, Press, Saying
from storage.tables import Declaration

_MOST_LINES = 6
DECLARATION_LINK_PREFIX = "d_"  # before an announcement's number in a link


def build_group_digest(context: ActionContext, since: datetime, until: datetime) -> Saying | None:
    """What was published between two moments and is open still; None when nothing was. A room has no trade and no place: the
    latest comes first there, and what is dangerous not at all."""
    latest: dict[tuple[str | None, str | None], Declaration] = {}
    for row in context.work.digests.list_published(since, until):
        if may_be_introduced(context.knowledge, row):
            latest.setdefault((row.resource, row.kind), row)  # of one thing, the latest
    numbered = tuple(enumerate(tuple(latest.values())[:_MOST_LINES], 1))
    if not numbered:
        return None
    return Saying(
        "group-digest",
        {"network": context.work.networks.find_current().name},
        parts=(
            *(_build_line(context, n, row) for n, row in numbered),
            *build_network_line(context.work.digests.count_activity(since, until), sum_confirmed_tonnes(context)),
        ),
        buttons=tuple(
            Button("group-digest.see", f"start:{DECLARATION_LINK_PREFIX}{row.id:x}", {"n": n}, press=Press.LINK)
            for n, row in numbered
        ),
    )


def _build_line(context: ActionContext, n: int, declaration: Declaration) -> Saying:
    """A kind of company, what and how much; no place, and no distance to anybody."""
    return Saying("group-line", {**cards.describe_card(context, declaration, None), "n": n})
