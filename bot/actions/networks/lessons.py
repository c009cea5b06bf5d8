"""An animator says what a company's words mean: from then on they are understood in this network."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import animating
from bot.context.action_context import Begin, Desk, Done, coded, numbered
from bot.conversation.asks.resource import likely
from bot.conversation.flows.lesson import Wording
from bot.conversation.model import Refuse
from bot.rules.declarations import editing, recognition
from bot.views.board import unknown_words as views
from bot.views.board.screens import under
from matching.understand.thing.lessons import compared
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.reports.board import DROPPED
from storage.tables import Declaration
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
    row = desk.work.declarations.get(numbered(args))
    if row is None or not (row.keeper_id == desk.me or desk.speaks(row.company_id)):
        raise Refuse("button-gone")
    if row.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    _contested(desk, row)
    heard = row.said if likely(row.said, desk.knowledge) else None
    return Done(begin=replace(editing.anew(desk, row, "resource"), heard=heard))


def unlearn(desk: Desk, args: Sequence[str]) -> Done:
    """A lesson that a company contests is taken back: these words are asked about again."""
    animating(desk)
    if (lesson := desk.work.wordings.forget(numbered(args))) is None:
        raise Refuse("button-gone")
    desk.work.history.log("word-forgotten", f"wording:{lesson.id}", desk.me, desk.now, lesson.resource)
    return Done((Saying("word-forgotten", {"words": lesson.words}),), instead=True)


def _contested(desk: Desk, row: Declaration) -> None:
    """Whoever taught it reads that it does not hold for everybody."""
    lesson = desk.work.wordings.taught(compared(row.said))
    if lesson is None or lesson.resource != row.resource:
        return
    company = desk.work.companies.get(row.company_id).name if row.company_id is not None else "none"
    facts = {"words": row.said, "resource": lesson.resource, "company": company}
    for animator in desk.work.people.animators():
        desk.work.outbox.owe(
            animator, Saying("word-contested", facts, buttons=(Button("word-contested.forget", f"a.unlearn.{lesson.id:x}"),)),
            once=f"contested:{row.id}:{lesson.id}:{animator.id}", due=desk.now, rank=Rank.INTRODUCTION)


def _waiting(desk: Desk, declaration: int) -> views.Group:
    """Everything that says the same words as this declaration. Raises Refuse for one that is not of this network."""
    if desk.work.declarations.get(declaration) is None:
        raise Refuse("button-gone")
    return views.group(desk, declaration)


def _learned(desk: Desk, rows: views.Group, resource: str) -> Saying:
    words = rows[0].words
    if teachable := views.teachable(desk, words):
        desk.work.wordings.learn(compared(words), resource, desk.me, desk.now)
    partners = 0
    for each in rows:
        if (row := desk.work.declarations.get(each.id)) is not None:
            partners += recognition.taken_for(desk, row, resource)
            desk.work.history.log("word-learned", f"declaration:{row.id}", desk.me, desk.now, resource)
    news = Saying("board-words-learned", {
        "words": words, "resource": resource, "all": "yes" if teachable else "no", "partners": partners})
    return under(news, views.listed(desk, 0))


def _settled(desk: Desk, declaration: int) -> Done:
    """A colleague was faster, or its company took it back: what stands now."""
    row = desk.work.declarations.get(declaration)
    known = row.resource if row is not None and row.resource else "none"
    news = Saying("board-words-settled", {"resource": known})
    return Done((under(news, views.listed(desk, 0)),), instead=True)
