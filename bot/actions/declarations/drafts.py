"""A draft: kept the moment it is said, shown as others will see it, changed until its author is content."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import ours
from bot.context.action_context import Begin, Desk, Done, coded, numbered
from bot.conversation.flows.declare import Declaring
from bot.conversation.flows.draft_picture import Picturing
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.rules.declarations import changes, editing
from bot.rules.declarations.mapping import fill
from bot.rules.declarations.opening_questions import further
from bot.talk import sessions
from bot.views.declarations import drafts, mine
from bot.views.declarations.sites import before_card
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility
from storage.tables.talk import TalkState

BLURS = ("quantity", "activity", "picture")


def draft(desk: Desk, said: Declaring) -> Done:
    """What was said is kept at once; then whatever is still missing is asked, or the card is shown."""
    row = desk.work.declarations.get(said.draft) if said.draft else None
    if row is not None and row.state is not DeclarationState.DRAFT:
        return Done(changes.amended(desk, row, said))
    if row is None or row.keeper_id != desk.me or row.state is not DeclarationState.DRAFT:
        row = Declaration(network_id=desk.work.scope.id, keeper_id=desk.me, touched=desk.now)
    fill(row, said, desk.knowledge, desk.now)
    desk.work.declarations.add(row)
    noted = (drafts.noted(desk, row),)
    if said.more:
        return Done(noted, further(said.more, (*said.before, row.id)))
    if (waits := before_card(desk, row)) is not None:
        return Done((*noted, waits))
    if desk.company is None and (claim := desk.work.talks.kept(desk.me, "claim")) is not None:
        # Who they are is what their personal link asks already.
        return Done((*noted, *(sessions.taken_up(desk, claim) if claim.state is TalkState.PARKED else ())))
    if desk.company is None:
        network = desk.work.networks.here()
        return Done(noted, Begin("join", Joining(near=(network.lat, network.lon))))
    desk.work.declarations.settle(desk.me, desk.company)
    before = (desk.work.declarations.get(each) for each in said.before)
    return Done((*noted, *(drafts.card(desk, each) for each in (*before, row) if each is not None)))


def picture(desk: Desk, said: Picturing) -> Done:
    """The draft, or what is published already, has its picture or does without."""
    row = ours(desk, (f"{said.draft:x}",))
    if row.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    row.details, row.touched = replace(row.details, picture=said.photo), desk.now
    return Done((drafts.card(desk, row) if row.state is DeclarationState.DRAFT else mine.page(desk, row),))


def photograph(desk: Desk, args: Sequence[str]) -> Done:
    """Ask for a picture."""
    return Done(begin=Begin("picture", Picturing(draft=_draft(desk, numbered(args)).id)))


def discreet(desk: Desk, args: Sequence[str]) -> Done:
    """What of it is not to be shown?"""
    row = _draft(desk, numbered(args))
    here = {"quantity": row.unit is not None, "activity": True, "picture": row.details.picture is not None}
    left = [blur for blur in BLURS if here[blur] and blur not in row.details.hidden]
    buttons = (*(Button(f"draft-discreet.{blur}", f"a.blur.{row.id:x}.{blur}") for blur in left),
               Button("draft-discreet.animator", f"a.blur.{row.id:x}.animator", drafts.host(desk)))
    return Done((Saying("draft-discreet", buttons=buttons),))


def blur(desk: Desk, args: Sequence[str]) -> Done:
    """Show one thing less, or all of it to the animator only."""
    row, what = _draft(desk, numbered(args)), coded(args)
    if what not in (*BLURS, "animator"):
        raise Refuse("button-gone")
    if what == "animator":
        row.visibility = Visibility.ANIMATOR
    elif what not in row.details.hidden:
        row.details = replace(row.details, hidden=(*row.details.hidden, what))
    row.touched = desk.now
    return Done((drafts.card(desk, row),))


def edit(desk: Desk, args: Sequence[str]) -> Done:
    """Which of the answers is to be changed?"""
    return Done((editing.which(desk, _draft(desk, numbered(args)), "change"),))


def change(desk: Desk, args: Sequence[str]) -> Done:
    """Ask that question again; what was built on it too."""
    return Done(begin=editing.anew(desk, _draft(desk, numbered(args)), coded(args)))


def forget(desk: Desk, args: Sequence[str]) -> Done:
    """The author does not want it after all."""
    row = _draft(desk, numbered(args))
    row.state, row.touched = DeclarationState.WITHDRAWN, desk.now
    return Done((Saying("draft-forgotten"),))


def _draft(desk: Desk, id: int) -> Declaration:
    row = desk.work.declarations.get(id)
    if row is None or not desk.speaks(row.company_id):
        raise Refuse("button-gone")
    if row.state is not DeclarationState.DRAFT:
        raise Refuse("draft-published")
    return row
