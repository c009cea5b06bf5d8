"""What a group or channel reads of its network's week: anonymous lines, each with a button into the private talk."""
from __future__ import annotations

from datetime import datetime

from bot.context.action_context import Desk
from bot.views.declarations import cards
from bot.views.digests.personal_digest import network
from storage.notes.saying import Button, Press, Saying
from storage.tables import Declaration

MOST = 6
SHOWN = "d_"   # before an announcement's number in a link


def digest(desk: Desk, since: datetime, until: datetime) -> Saying | None:
    """What was published between two moments and is open still; None when nothing was."""
    latest: dict[tuple[str | None, str | None], Declaration] = {}
    for row in desk.work.digests.published(since, until):
        latest.setdefault((row.resource, row.kind), row)   # of one thing, the latest
    numbered = tuple(enumerate(tuple(latest.values())[:MOST], 1))
    if not numbered:
        return None
    return Saying("group-digest", {"network": desk.work.networks.here().name},
                  parts=(*(_line(desk, n, row) for n, row in numbered), *network(desk.work.digests.happened(since, until))),
                  buttons=tuple(Button("group-digest.see", f"start:{SHOWN}{row.id:x}", {"n": n}, press=Press.LINK)
                                for n, row in numbered))


def _line(desk: Desk, n: int, row: Declaration) -> Saying:
    """A kind of company, what and how much; no place, and no distance to anybody."""
    return Saying("group-line", {**cards.told(desk, row, None), "n": n})
