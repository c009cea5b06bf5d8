"""The card of a draft: what others will see, and what its author can still do with it."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.views.declarations import cards, regulation, waste_codes
from matching.vocabulary import Rhythm
from storage.notes.saying import Button, Fact, Facts, Saying
from storage.tables import Declaration
from storage.tables.declaration import Visibility

VERBS = ("publish", "discreet", "edit", "photo", "forget")
DANGER_VERBS = ("collector", "publish", "rules", "forget")


def noted(desk: Desk, row: Declaration) -> Saying:
    """What was understood, with a year's quantity where it comes back."""
    return Saying("draft-noted", {**cards.facts(row), **reckoned(desk, row)})


def reckoned(desk: Desk, row: Declaration) -> dict[str, Fact]:
    """A year's quantity, where it comes back."""
    again = row.resource is not None and row.rhythm not in (None, Rhythm.ONCE) and row.yearly
    base = desk.knowledge.resource(row.resource).base if row.resource and again else ""
    return {"yearly": (row.yearly or 0) if again else 0, "base": base}


def card(desk: Desk, row: Declaration) -> Saying:
    """« Les autres verront : … », or why it goes to the animator only."""
    if dangerous(desk, row):
        return _danger(desk, row)
    key = "draft-card" if row.visibility is Visibility.NETWORK else "draft-private"
    shown = {**cards.told(desk, row, None), **host(desk)}
    buttons = tuple(Button(f"draft-card.{verb}", f"a.{verb}.{row.id:x}") for verb in VERBS)
    return Saying(key, shown, buttons=buttons, picture=cards.picture(row))


def dangerous(desk: Desk, row: Declaration) -> bool:
    """Is it something that goes to the animator only?"""
    return row.resource is not None and desk.knowledge.dangerous(row.resource)


def cards_of(desk: Desk) -> tuple[Saying, ...]:
    """All drafts of the speaker that wait to be published."""
    return tuple(card(desk, row) for row in desk.work.declarations.drafts_of(desk.me) if row.company_id is not None)


def host(desk: Desk) -> Facts:
    """Who animates, for sentences that name them."""
    network = desk.work.networks.here()
    return {"animator": network.animator, "host": network.host}


def danger_buttons(desk: Desk, row: Declaration, but: str = "") -> tuple[Button, ...]:
    """What can be done with something dangerous."""
    return tuple(Button(f"draft-danger.{verb}", f"a.{verb}.{row.id:x}", host(desk)) for verb in DANGER_VERBS if verb != but)


def _danger(desk: Desk, row: Declaration) -> Saying:
    if waste_codes.unasked(desk, row):
        return waste_codes.asking(desk, row)
    buttons = danger_buttons(desk, row)
    free = "yes" if regulation.free_collection(desk.knowledge, row.resource or "") else "no"
    shown = {**cards.facts(row), "code": waste_codes.code(desk, row) or "none", "free": free, **host(desk)}
    return Saying("draft-danger", shown, buttons=buttons)

