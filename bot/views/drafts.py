"""The card of a draft: what others will see, and what its author can still do with it."""
from __future__ import annotations

from bot.desk import Desk
from bot.views import cards
from storage.saying import Button, Saying
from storage.tables import Declaration

VERBS = ("publish", "discreet", "edit", "forget")


def card(desk: Desk, row: Declaration) -> Saying:
    """« Les autres verront : … »"""
    buttons = tuple(Button(f"draft-card.{verb}", f"a.{verb}.{row.id:x}") for verb in VERBS)
    return Saying("draft-card", cards.told(desk, row, None), buttons=buttons)


def cards_of(desk: Desk) -> tuple[Saying, ...]:
    """All drafts of the speaker that wait to be published; what was typed before joining takes its place now."""
    return tuple(card(desk, row) for row in desk.work.declarations.drafts_of(desk.me) if row.company_id is not None)
