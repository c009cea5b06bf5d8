"""An animator says what a company's words mean: from then on they are understood in this network."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot import editing, renaming
from bot.conversation.flows.wording import Wording
from bot.conversation.model import Refuse
from bot.desk import Begin, Desk, Done, coded, numbered
from bot.owning import animating, ours
from bot.views import board_words as views
from bot.views.board_screens import under
from matching.learned import compared
from storage.board import DROPPED
from storage.saying import Saying
from storage.tables.declaration import DeclarationState


def word(desk: Desk, args: Sequence[str]) -> Done:
    """Words that wait: their page, other words for them, or they are nothing."""
    animating(desk)
    rows, code = _waiting(desk, numbered(args)), coded(args)
    if code not in ("see", "other", "nothing"):
        raise Refuse("button-gone")
    if not rows:
        return _settled(desk, numbered(args))
    if code == "see":
        return Done((views.one(desk, rows),), instead=True)
    if code == "other":
        return Done(begin=Begin("wording", Wording(rows[0].id, rows[0].words)))
    for row in rows:
        desk.work.history.log(DROPPED, f"declaration:{row.id}", desk.me, desk.now)
    return Done((under(Saying("board-words-dropped", {"words": rows[0].words}), views.listed(desk, 0)),), instead=True)


def means(desk: Desk, args: Sequence[str]) -> Done:
    """One of the guesses is right."""
    animating(desk)
    declaration, resource = numbered(args), coded(args)
    if resource not in desk.knowledge.taxonomy.resources:
        raise Refuse("button-gone")
    if not (rows := _waiting(desk, declaration)):
        return _settled(desk, declaration)
    return Done((_learned(desk, rows, resource),), instead=True)


def wording(desk: Desk, said: Wording) -> Done:
    """She said it in other words, and chose."""
    animating(desk)
    if said.resource is None or said.resource.id is None or not (rows := _waiting(desk, said.declaration)):
        return replace(_settled(desk, said.declaration), instead=False)
    return Done((_learned(desk, rows, said.resource.id),))


def misread(desk: Desk, args: Sequence[str]) -> Done:
    """Its company says that this is not what it meant: what is it, then?"""
    row = ours(desk, args)
    if row.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    return Done(begin=replace(editing.anew(desk, row, "resource"), heard=row.said))


def _waiting(desk: Desk, declaration: int) -> views.Group:
    """Everything that says the same words as this declaration. Raises Refuse for one that is not of this network."""
    if desk.work.declarations.get(declaration) is None:
        raise Refuse("button-gone")
    return views.group(desk, declaration)


def _learned(desk: Desk, rows: views.Group, resource: str) -> Saying:
    words = rows[0].words
    desk.work.wordings.learn(compared(words), resource, desk.me, desk.now)
    partners = 0
    for each in rows:
        if (row := desk.work.declarations.get(each.id)) is not None:
            partners += renaming.taken_for(desk, row, resource)
            desk.work.history.log("word-learned", f"declaration:{row.id}", desk.me, desk.now, resource)
    news = Saying("board-words-learned", {"words": words, "resource": resource, "count": len(rows), "partners": partners})
    return under(news, views.listed(desk, 0))


def _settled(desk: Desk, declaration: int) -> Done:
    """A colleague was faster, or its company took it back: what stands now."""
    row = desk.work.declarations.get(declaration)
    known = row.resource if row is not None and row.resource else "none"
    news = Saying("board-words-settled", {"resource": known})
    return Done((under(news, views.listed(desk, 0)),), instead=True)
