"""The card of a draft: what others will see, and what its author can still do with it."""
from __future__ import annotations

from bot.desk import Desk
from bot.views import cards, rules
from matching.taxonomy.probable import probable
from matching.words import Rhythm
from storage.saying import Button, Fact, Facts, Saying
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
    if row.resource is not None and desk.knowledge.dangerous(row.resource):
        return _danger(desk, row)
    key = "draft-card" if row.visibility is Visibility.NETWORK else "draft-private"
    shown = {**cards.told(desk, row, None), **host(desk)}
    buttons = tuple(Button(f"draft-card.{verb}", f"a.{verb}.{row.id:x}") for verb in VERBS)
    return Saying(key, shown, buttons=buttons, picture=cards.picture(row))


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
    buttons = danger_buttons(desk, row)
    resource = row.resource or ""
    free = "yes" if rules.free_collection(desk.knowledge, resource) else "no"
    shown = {**cards.facts(row), "code": probable_code(desk, resource) or "none", "free": free, **host(desk)}
    return Saying("draft-danger", shown, buttons=buttons)


def probable_code(desk: Desk, resource: str) -> str:
    """The likeliest waste code by what the company does, as it is written: "13 02 05*"; for its holder and the animator."""
    does = desk.knowledge.activities.get(desk.company.activity) if desk.company else None
    code = probable(desk.knowledge.resource(resource), does.naf if does else ())
    if code is None:
        return ""
    star = "*" if desk.knowledge.taxonomy.codes[code].hazardous else ""
    return f"{code[:2]} {code[2:4]} {code[4:]}{star}"
