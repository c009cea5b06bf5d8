"""A workshop for its animator: how it stands, the whole list with names, what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.views.board.paging import build_page_turns, cut_page
from bot.views.declarations import cards
from bot.views.workshops.laid_cards import LaidCard, count_kinds, describe_workshop, list_harmless_ids, list_laid_cards
from storage.networks.invitations import NewInvitation
from storage.notes.names import join_names
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Workshop
from storage.work import Work

_LIST_PAGE = 8
_DEEDS = ("qr", "kit", "write", "screen", "list")
KIT_DOCUMENT, SHEET_DOCUMENT, SCREEN_DOCUMENT = "workshop-kit", "workshop-sheet", "workshop-screen"


def build_workshop_choice(context: ActionContext, workshops: Sequence[Workshop]) -> Saying:
    """All that are near in time, and the way to a new one."""
    return Saying(
        "workshop-choice",
        {"count": len(workshops)},
        buttons=(
            *(
                Button("workshop-choice.one", f"a.workshop.{each.id:x}.see", describe_workshop(context.work, each))
                for each in workshops
            ),
            Button("workshop-choice.add", "a.workshops.0.add"),
        ),
    )


def build_workshop_page(context: ActionContext, workshop: Workshop) -> Saying:
    """How it stands."""
    laid = list_laid_cards(context.work, workshop.id)
    ended = workshop.ended is not None
    deeds = (*_DEEDS, *(() if ended else ("end",)), "change")
    return Saying(
        "workshop-page",
        describe_workshop(context.work, workshop)
        | count_kinds(laid)
        | {
            "people": len(context.work.workshops.list_people(workshop.id)),
            "hands": sum(context.work.workshops.count_hands([each.card.id for each in laid]).values()),
            "shown": sum(each.card.on_screen for each in laid),
            "ended": "yes" if ended else "no",
        },
        buttons=(
            *(Button(f"workshop-page.{deed}", f"a.workshop.{workshop.id:x}.{deed}") for deed in deeds),
            Button("workshop-choice.add", "a.workshops.0.add"),
        ),
    )


def build_end_question(context: ActionContext, workshop: Workshop) -> Saying:
    """Everybody gets their list: now?"""
    people = len(context.work.workshops.list_people(workshop.id))
    token = f"a.workshop.{workshop.id:x}"
    return Saying(
        "workshop-end",
        describe_workshop(context.work, workshop) | {"people": people},
        buttons=(Button("workshop-end.yes", f"{token}.ended"), Button("workshop-end.no", f"{token}.see")),
    )


def build_whole_list(context: ActionContext, workshop: Workshop, page: int) -> Saying:
    """Everything with whose it is and who raised a hand, for the animator only."""
    laid = list_laid_cards(context.work, workshop.id)
    shown, token = cut_page(laid, page, _LIST_PAGE), f"a.workshop.{workshop.id:x}.list"
    return Saying(
        "workshop-list",
        describe_workshop(context.work, workshop) | {"count": len(laid)},
        parts=tuple(
            Saying("workshop-list-line", {**describe_laid_card(context.work, each), "n": n}) for n, each in shown.lines
        ),
        buttons=(
            *build_page_turns("around-list", shown, lambda number: f"{token}.{number:x}"),
            *(Button(f"workshop-list.{deed}", f"a.workshop.{workshop.id:x}.{deed}") for deed in ("sheet", "hands") if laid),
            Button("workshop-list.back", f"a.workshop.{workshop.id:x}.see"),
        ),
    )


def build_sheet_message(context: ActionContext, workshop: Workshop) -> Saying:
    """The whole list on paper, and a page for each company without a phone."""
    return Saying("workshop-sheet", _describe_for_drawing(context, workshop), document=SHEET_DOCUMENT)


def build_screen_message(context: ActionContext, workshop: Workshop) -> Saying:
    """The picture for the projector as it is now."""
    return Saying(
        "workshop-screen",
        _describe_for_drawing(context, workshop),
        document=SCREEN_DOCUMENT,
        buttons=(Button("workshop-screen.again", f"a.workshop.{workshop.id:x}.screen"),),
    )


def build_kit_message(context: ActionContext, workshop: Workshop, made: NewInvitation) -> Saying:
    """Poster and cards, ready to print."""
    facts: dict[str, Fact] = {
        **describe_workshop(context.work, workshop),
        "network": context.work.networks.find_current().name,
        "payload": made.payload,
        "code": made.row.code or "none",
    }
    return Saying("workshop-kit", facts, document=KIT_DOCUMENT)


def _describe_for_drawing(context: ActionContext, workshop: Workshop) -> dict[str, Fact]:
    harmless = list_harmless_ids(context.work, context.knowledge, workshop.id)
    return describe_workshop(context.work, workshop) | {"id": workshop.id, "cards": harmless}


def describe_laid_card(work: Work, laid: LaidCard) -> dict[str, Fact]:
    """Whose it is, what it is, and how many hands were raised for it by whom."""
    hands = work.workshops.list_hands(laid.card.id)
    return {
        **cards.describe_declaration(laid.declaration),
        "company": laid.company.name,
        "state": laid.declaration.state.value,
        "hands": len(hands),
        "names": join_names(each.name for each in hands) or "none",
    }
