"""The waste code of an announcement: shown to its holder, who confirms one, does not know, or says that it is no waste."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import living, ours
from bot.context.action_context import Desk, Done, coded
from bot.conversation.model import Refuse
from bot.views.declarations import drafts
from bot.views.declarations import waste_codes as pages
from matching.vocabulary import UNKNOWN, Stated
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState


def code(desk: Desk, args: Sequence[str]) -> Done:
    """Its code, or the question before it; or, with what was said of it, that from now on. Anybody of the company may."""
    row = _thing(desk, living(desk, args))
    if len(args) == 1:
        return Done((pages.page(desk, row),))
    said, now = coded(args), pages.stated(row)
    if said == "change":
        return Done((pages.choosing(desk, row),))
    if said == "unsure":
        _state(desk, row, replace(now, code=None, waste=True))
        return Done((Saying("code-unsure", {"animator": desk.work.networks.here().animator}),))
    if said == "product":
        _state(desk, row, replace(now, code=None, waste=False))
    elif said in pages.codes(desk, row):
        _state(desk, row, replace(now, code=said, waste=True))
    else:
        raise Refuse("button-gone")
    return Done((pages.page(desk, row),))


def origin(desk: Desk, args: Sequence[str]) -> Done:
    """Where it comes from, which decides between two chapters; a dangerous draft goes on with its card then."""
    row = ours(desk, args)
    draft = row.state is DeclarationState.DRAFT and drafts.dangerous(desk, row)
    row = _thing(desk, row if draft else living(desk, args))
    tied = pages.likely(desk, row).tied
    if not tied:
        raise Refuse("button-gone")
    if len(args) == 1 and not draft:
        return Done((pages.asking(desk, row),))
    said = coded(args)
    if said != UNKNOWN and said not in (each[:2] for each in tied):
        raise Refuse("button-gone")
    _state(desk, row, Stated(origin=said))
    return Done((drafts.card(desk, row) if draft else pages.page(desk, row),))


def _thing(desk: Desk, row: Declaration) -> Declaration:
    """Something that can be waste: a button of what it was before a change is of no use any more."""
    if not pages.offered(desk, row):
        raise Refuse("button-gone")
    return row


def _state(desk: Desk, row: Declaration, said: Stated) -> None:
    before = pages.stated(row)
    if said == before:
        return
    row.details = replace(row.details, stated=said)
    if (said.certainty, said.code) != (before.certainty, before.code):
        desk.work.history.log(pages.SAID[said.certainty], f"declaration:{row.id}", desk.me, desk.now, said.code or "")

