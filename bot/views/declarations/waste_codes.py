"""The waste code of an announcement, for its holder and the animator only: what is probable, what was confirmed or denied."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.views.board.screens import day
from bot.views.declarations import cards
from matching.taxonomy.codes.likely import Likely
from matching.vocabulary import UNKNOWN, Certainty, Kind, Stated
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration

# Verbs of the history: who said what of it.
SAID = {Certainty.CONFIRMED: "code-confirmed", Certainty.NOT_WASTE: "code-no-waste", Certainty.PROBABLE: "code-open"}


def offered(desk: Desk, row: Declaration) -> bool:
    """Is it something that its holder may have to be rid of, and that the List of Waste knows?"""
    known = row.resource is not None and row.resource in desk.knowledge.taxonomy.resources
    return known and row.kind is Kind.OFFER and desk.knowledge.can_be_waste(row.resource or "")


def likely(desk: Desk, row: Declaration, origin: str | None = None) -> Likely:
    """The few codes it most likely has, by what its holder does; with an `origin` only those of that chapter."""
    if not offered(desk, row):
        return Likely()
    activity = desk.work.companies.get(row.company_id).activity if row.company_id is not None else None
    return desk.knowledge.likely_codes(row.resource or "", row.said, activity, origin)


def codes(desk: Desk, row: Declaration) -> tuple[str, ...]:
    """Those to choose from, once it was said where it comes from."""
    return likely(desk, row, stated(row).origin).codes


def code(desk: Desk, row: Declaration) -> str:
    """The confirmed code, else the likeliest one; "" where it is no waste, or has none."""
    said = stated(row)
    return said.code or next(iter(codes(desk, row) if said.waste else ()), "")


def stated(row: Declaration) -> Stated:
    """What its holder said of it as waste; nothing yet, mostly."""
    return row.details.stated or Stated()


def unasked(desk: Desk, row: Declaration) -> tuple[str, ...]:
    """The codes of the chapters between which its holder has not been asked yet; empty where nothing has to be asked."""
    said = stated(row)
    return likely(desk, row).tied if said.origin is None and said.certainty is Certainty.PROBABLE else ()


def page(desk: Desk, row: Declaration) -> Saying:
    """Where it stands: confirmed, no waste, one question first, or the probable codes."""
    certainty = stated(row).certainty
    if certainty is Certainty.PROBABLE:
        return asking(desk, row) if unasked(desk, row) else choosing(desk, row)
    key = "code-confirmed" if certainty is Certainty.CONFIRMED else "code-not-waste"
    shown: dict[str, Fact] = {**_thing(row), "code": code(desk, row), "animator": desk.work.networks.here().animator}
    return Saying(key, shown, parts=_by(desk, row), buttons=(Button("code-page.change", f"a.code.{row.id:x}.change"),))


def choosing(desk: Desk, row: Declaration) -> Saying:
    """The codes to choose from, with everything else that can be said of it."""
    found, said = codes(desk, row), stated(row)
    several = len(found) > 1
    lines = tuple(Saying("code-line", {"n": n if several else 0, "code": each}) for n, each in enumerate(found, 1))
    picks = tuple(Button("code-page.pick" if several else "code-page.yes", f"a.code.{row.id:x}.{each}", {"n": n, "code": each})
                  for n, each in enumerate(found, 1))
    again = (Button("code-page.origin", f"a.origin.{row.id:x}"),) if said.origin else ()
    return Saying("code-probable", {**_thing(row), "count": len(found)}, parts=(*lines, Saying("code-holder")), buttons=(
        *picks, Button("code-page.unsure", f"a.code.{row.id:x}.unsure"),
        Button("code-page.product", f"a.code.{row.id:x}.product"), *again))


def asking(desk: Desk, row: Declaration) -> Saying:
    """The one question, in words of life: where does it come from? Not to know is an answer."""
    origins = (Button("code-page.from", f"a.origin.{row.id:x}.{each[:2]}", {"code": each}) for each in likely(desk, row).tied)
    return Saying("code-origin", _thing(row), buttons=(
        *origins, Button("code-page.unknown", f"a.origin.{row.id:x}.{UNKNOWN}")))


def told(desk: Desk, row: Declaration) -> tuple[Saying, ...]:
    """A line for the animator, where there is something to tell."""
    if not offered(desk, row):
        return ()
    certainty, shown = stated(row).certainty, code(desk, row)
    return (Saying("code-told", {"code": shown, "certainty": certainty.value}),) if shown or not stated(row).waste else ()


def introduced(desk: Desk, row: Declaration) -> tuple[Saying, ...]:
    """A line for both sides once they know each other: only what its holder has confirmed."""
    said = stated(row)
    sure = said.certainty is Certainty.CONFIRMED and offered(desk, row)
    return (Saying("code-introduced", {"code": said.code or ""}),) if sure else ()


def _thing(row: Declaration) -> dict[str, Fact]:
    return {"resource": cards.facts(row)["resource"]}


def _by(desk: Desk, row: Declaration) -> tuple[Saying, ...]:
    """Who said so, and when: a colleague may have."""
    said = [each for each in desk.work.history.about(f"declaration:{row.id}") if each.verb in SAID.values()]
    if not said:
        return ()
    person = desk.work.people.get(said[-1].by) if said[-1].by is not None else None
    who = "you" if person is desk.person else (person.name if person else "") or "none"
    return (Saying("code-by", {"person": who, "day": day(desk, said[-1].at)}),)
