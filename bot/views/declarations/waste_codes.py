"""The waste code of an announcement, for its holder and the animator only: what is probable, what was confirmed or denied."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import format_local_day
from bot.views.declarations import cards
from matching.taxonomy.codes.likely import LikelyCodes
from matching.vocabulary import UNKNOWN_ORIGIN, Certainty, Kind, WasteStatement
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration

# Verbs of the history: who said what of it.
CODE_HISTORY_VERBS = {
    Certainty.NOTED: "code-noted",
    Certainty.CONFIRMED: "code-confirmed",
    Certainty.NOT_WASTE: "code-no-waste",
    Certainty.PROBABLE: "code-open",
}


def may_have_waste_code(context: ActionContext, declaration: Declaration) -> bool:
    """Is it something that its holder may have to be rid of, and that the List of Waste knows?"""
    known = declaration.resource is not None and declaration.resource in context.knowledge.taxonomy.resources
    return known and declaration.kind is Kind.OFFER and context.knowledge.may_be_waste(declaration.resource or "")


def find_likely_codes(context: ActionContext, declaration: Declaration, origin: str | None = None) -> LikelyCodes:
    """The few codes it most likely has, by what its holder does; with an `origin` only those of that chapter."""
    if not may_have_waste_code(context, declaration):
        return LikelyCodes()
    activity = context.work.companies.get(declaration.company_id).activity if declaration.company_id is not None else None
    return context.knowledge.find_likely_codes(declaration.resource or "", declaration.said, activity, origin)


def list_code_choices(context: ActionContext, declaration: Declaration) -> tuple[str, ...]:
    """Those to choose from, once it was said where it comes from."""
    return find_likely_codes(context, declaration, read_stated_waste(declaration).origin).codes


def find_waste_code(context: ActionContext, declaration: Declaration) -> str:
    """The confirmed code, else the likeliest one; "" where it is no waste, or has none."""
    said = read_stated_waste(declaration)
    return said.code or next(iter(list_code_choices(context, declaration) if said.waste else ()), "")


def read_stated_waste(declaration: Declaration) -> WasteStatement:
    """What its holder said of it as waste; nothing yet, mostly."""
    return declaration.details.stated or WasteStatement()


def list_unasked_chapters(context: ActionContext, declaration: Declaration) -> tuple[str, ...]:
    """The codes of the chapters between which its holder has not been asked yet; empty where nothing has to be asked."""
    said = read_stated_waste(declaration)
    return find_likely_codes(context, declaration).tied if said.origin is None and said.certainty is Certainty.PROBABLE else ()


def build_code_page(context: ActionContext, declaration: Declaration) -> Saying:
    """Where it stands: confirmed, no waste, one question first, or the probable codes."""
    certainty = read_stated_waste(declaration).certainty
    if certainty is Certainty.PROBABLE:
        return (
            build_origin_question(context, declaration)
            if list_unasked_chapters(context, declaration)
            else build_code_choice(context, declaration)
        )
    if certainty is Certainty.NOTED:
        return build_noted_code(context, declaration)
    key = "code-confirmed" if certainty is Certainty.CONFIRMED else "code-not-waste"
    shown: dict[str, Fact] = {
        **_describe_resource(declaration),
        "code": find_waste_code(context, declaration),
        "animator": context.work.networks.find_current().animator,
    }
    return Saying(
        key,
        shown,
        parts=_build_author_line(context, declaration),
        buttons=(Button("code-page.change", f"a.code.{declaration.id:x}.change"),),
    )


def build_noted_code(context: ActionContext, declaration: Declaration) -> Saying:
    """What whoever animates put: its holder says whether that is right."""
    code = find_waste_code(context, declaration)
    return Saying(
        "code-noted",
        {**_describe_resource(declaration), "code": code, "animator": context.work.networks.find_current().animator},
        buttons=(
            Button("code-page.yes", f"a.code.{declaration.id:x}.{code}"),
            Button("code-page.change", f"a.code.{declaration.id:x}.change"),
        ),
    )


def build_put_code(context: ActionContext, declaration: Declaration) -> Saying:
    """What its holder reads once whoever animates has decided: the code, or that it is no waste."""
    if read_stated_waste(declaration).waste:
        return build_noted_code(context, declaration)
    return Saying(
        "code-put-aside",
        {**_describe_resource(declaration), "animator": context.person.name},
        buttons=(Button("code-page.change", f"a.code.{declaration.id:x}.change"),),
    )


def build_code_choice(context: ActionContext, declaration: Declaration) -> Saying:
    """The codes to choose from, with everything else that can be said of it."""
    found, said = list_code_choices(context, declaration), read_stated_waste(declaration)
    several = len(found) > 1
    lines = tuple(Saying("code-line", {"n": n if several else 0, "code": each}) for n, each in enumerate(found, 1))
    picks = tuple(
        Button("code-page.pick" if several else "code-page.yes", f"a.code.{declaration.id:x}.{each}", {"n": n, "code": each})
        for n, each in enumerate(found, 1)
    )
    again = (Button("code-page.origin", f"a.origin.{declaration.id:x}"),) if said.origin else ()
    return Saying(
        "code-probable",
        {**_describe_resource(declaration), "count": len(found)},
        parts=(*lines, Saying("code-holder")),
        buttons=(
            *picks,
            Button("code-page.unsure", f"a.code.{declaration.id:x}.unsure"),
            Button("code-page.product", f"a.code.{declaration.id:x}.product"),
            *again,
        ),
    )


def build_origin_question(context: ActionContext, declaration: Declaration) -> Saying:
    """The one question, in words of life: where does it come from? Not to know is an answer."""
    origins = (
        Button("code-page.from", f"a.origin.{declaration.id:x}.{each[:2]}", {"code": each})
        for each in find_likely_codes(context, declaration).tied
    )
    return Saying(
        "code-origin",
        _describe_resource(declaration),
        buttons=(*origins, Button("code-page.unknown", f"a.origin.{declaration.id:x}.{UNKNOWN_ORIGIN}")),
    )


def build_code_line(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """A line for the animator, where there is something to tell."""
    if not may_have_waste_code(context, declaration):
        return ()
    certainty, shown = read_stated_waste(declaration).certainty, find_waste_code(context, declaration)
    return (
        (Saying("code-told", {"code": shown, "certainty": certainty.value}),)
        if shown or not read_stated_waste(declaration).waste
        else ()
    )


def build_confirmed_code(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """A line for both sides once they know each other: only what its holder has confirmed."""
    said = read_stated_waste(declaration)
    sure = said.certainty is Certainty.CONFIRMED and may_have_waste_code(context, declaration)
    return (Saying("code-introduced", {"code": said.code or ""}),) if sure else ()


def _describe_resource(declaration: Declaration) -> dict[str, Fact]:
    return {"resource": cards.describe_declaration(declaration)["resource"]}


def _build_author_line(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """Who said so, and when: a colleague may have."""
    said = [
        each
        for each in context.work.history.list_about(f"declaration:{declaration.id}")
        if each.verb in CODE_HISTORY_VERBS.values()
    ]
    if not said:
        return ()
    person = context.work.people.get(said[-1].by) if said[-1].by is not None else None
    who = "you" if person is context.person else (person.name if person else "") or "none"
    return (Saying("code-by", {"person": who, "day": format_local_day(context, said[-1].at)}),)
