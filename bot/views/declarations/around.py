"""What there is around: the open declarations of others, nearest first, with nothing that tells who they are."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.paging import build_page_turns, cut_page
from bot.views.declarations import cards
from bot.views.declarations.found_around import KINDS_TO_HAVE, AroundQuery, find_around, list_around
from matching.vocabulary import Kind
from storage.declarations.nearby import NearbyDeclaration
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration
from storage.tables.declaration import DeclarationState

CHOOSE_ASIDE = "x"  # in a page's token: which of these never again?
_PAGE_SIZE = 5


def build_around_page(context: ActionContext, look: AroundQuery, page: int, *, choosing: bool = False) -> Saying:
    """A page of what is around the speaker's company, or in the network where they have not joined; `choosing`: to choose what
    is to be shown no more."""
    company, found = context.company, list_around(context, context.company, look)
    shown = cut_page(found, page, _PAGE_SIZE)
    keep = _build_keep_button(context, company, look)
    if not found and look.resource:
        return Saying("around-nothing-for", {"resource": look.resource, "kept": "no" if keep else "yes"}, buttons=keep)
    if not found:
        return Saying("around-nothing")
    if choosing and company is not None:
        return Saying(
            "around-aside-which",
            parts=tuple(_build_line(context, company, n, near) for n, near in shown.lines),
            buttons=(
                *(Button("around-aside-which.one", f"a.aside.{near.id:x}", {"n": n}) for n, near in shown.lines),
                Button("settings-main.back", look.build_token(shown.number)),
            ),
        )
    companies = len({near.company for near in found})
    told = companies if companies >= cards.FEWEST_COMPANIES else 0  # no count speaks of fewer than three companies
    return Saying(
        "around-list",
        {
            "resource": look.resource or "none",
            "joined": "yes" if company is not None else "no",
            "count": len(found) if told else 0,
            "companies": told,
        },
        parts=tuple(_build_line(context, company, n, near) for n, near in shown.lines),
        buttons=(
            *(_build_interest_button(context, n, near) for n, near in shown.lines),
            *build_page_turns("around-list", shown, look.build_token),
            *keep,
            *_build_aside_button(company, look, shown.number),
        ),
    )


def build_around_card(context: ActionContext, declaration: Declaration) -> Saying:
    """One announcement of somebody else, without a distance for who has not said yet where they are."""
    return Saying(
        "around-card" if context.company is not None else "around-card-anywhere",
        cards.describe_card(context, declaration, context.company),
        picture=cards.find_visible_picture(declaration),
        parts=cards.build_note_line(context, declaration),
        buttons=(
            Button(f"around-card.{_name_interest(declaration)}", f"a.interest.{declaration.id:x}"),
            *((Button("around-card.aside", f"a.aside.{declaration.id:x}"),) if context.company is not None else ()),
        ),
    )


def build_near_misses(context: ActionContext, company: Company, declaration: Declaration) -> Saying | None:
    """Nobody is asked about it, but looking around would list what comes near: said so, with the way there."""
    kinds = {Kind.OFFER: (Kind.NEED,), Kind.NEED: KINDS_TO_HAVE, Kind.SHARE: (Kind.SHARE,)}[declaration.kind or Kind.OFFER]
    if declaration.resource is None:
        return None
    look = AroundQuery(declaration.resource, offers=declaration.kind is Kind.NEED)
    listed = (context.work.declarations.get(near.id) for near in find_around(context, company, look))
    if not any(each is not None and each.kind in kinds for each in listed):
        return None
    see = Button("declaration-near.see", look.build_token(0))
    return Saying("declaration-near", cards.describe_declaration(declaration), buttons=(see,))


def build_aside_question(line_tokens: dict[int, str]) -> Saying:
    """Which of the lines that stand above, by what puts each aside?"""
    return Saying(
        "around-aside-which",
        buttons=tuple(Button("around-aside-which.one", token, {"n": n}) for n, token in sorted(line_tokens.items())),
    )


def build_town_answer(context: ActionContext) -> Saying:
    """Somebody wants to look around another town: it is always around one's own."""
    company = context.company
    return Saying("around-town", {"place": company.place if company is not None else "none"})


def build_around_choice(resources: tuple[str, ...]) -> Saying:
    """The words may mean several things."""
    return Saying(
        "around-which",
        buttons=tuple(
            Button("resource-choice", AroundQuery(resource).build_token(0), {"resource": resource}) for resource in resources
        ),
    )


def _build_keep_button(context: ActionContext, company: Company | None, look: AroundQuery) -> tuple[Button, ...]:
    """« Prévenez-moi », unless they look for it already, or have not joined."""
    if (
        company is None
        or not look.resource
        or any(
            row.kind is Kind.NEED and row.resource == look.resource and row.state is DeclarationState.OPEN
            for row in context.work.declarations.list_of_company(company.id)
        )
    ):
        return ()
    return (Button("around-list.keep", f"a.want.0.{look.resource}"),)


def _build_aside_button(company: Company | None, look: AroundQuery, page: int) -> tuple[Button, ...]:
    """« Plus celle-ci… », for whoever has joined."""
    token = look.build_token(page, CHOOSE_ASIDE)
    return (Button("around-list.aside", token),) if company is not None else ()


def _build_interest_button(context: ActionContext, n: int, near: NearbyDeclaration) -> Button:
    row = context.work.declarations.get(near.id)
    verb = _name_interest(row) if row is not None else "interest"
    return Button(f"around-line.{verb}", f"a.interest.{near.id:x}", {"n": n})


def _name_interest(declaration: Declaration) -> str:
    """« Ça m'intéresse » in what is offered; « J'en ai » where it is looked for."""
    return "have" if cards.choose_verb(declaration) in ("need", "seeks") else "interest"


def _build_line(context: ActionContext, company: Company | None, n: int, near: NearbyDeclaration) -> Saying:
    row = context.work.declarations.get(near.id)
    if row is None:
        raise LookupError(f"declaration {near.id} is around and not there")
    key = "around-line" if company is not None else "around-line-anywhere"
    return Saying(key, {**cards.describe_card(context, row, company), "n": n})
