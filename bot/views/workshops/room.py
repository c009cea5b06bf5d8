"""A workshop for those who came: the welcome, the list with its hands, one's own, what may be on the screen."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.paging import build_page_turns, cut_page
from bot.views.declarations import cards
from bot.views.networks.host import describe_network
from bot.views.workshops.laid_cards import LaidCard, describe_workshop, is_showable, list_own_cards, list_seen_cards
from storage.notes.saying import Button, Saying
from storage.tables import Workshop

_PAGE_SIZE = 5
_SOUGHT = ("need", "seeks")


def build_welcome(context: ActionContext, workshop: Workshop) -> Saying:
    """What to do now: a line for what one has, a line for what one seeks."""
    facts = {
        **describe_network(context.work.networks.find_current()),
        **describe_workshop(context.work, workshop),
        "company": context.company.name if context.company is not None else "none",
    }
    others = ("who", "lang") if context.company is None else ()
    return Saying(
        "workshop-welcome",
        facts,
        buttons=(
            Button("workshop-welcome.room", f"a.attend.{workshop.id:x}.list"),
            *(Button(f"start-hello.{verb}", f"a.{verb}") for verb in others),
        ),
    )


def build_room_page(context: ActionContext, workshop: Workshop, page: int) -> Saying:
    """What the others have, seek and share, each with its hand to raise."""
    seen = list_seen_cards(context, workshop.id)
    shown, token = cut_page(seen, page, _PAGE_SIZE), f"a.attend.{workshop.id:x}.list"
    raised = _list_raised(context, workshop)
    facts = describe_workshop(context.work, workshop) | {"count": len(seen)}
    own = (Button("workshop-room.own", f"a.attend.{workshop.id:x}.own"),) if context.company is not None else ()
    return Saying(
        "workshop-room",
        facts,
        parts=tuple(_build_room_line(context, n, each, raised=each.card.id in raised) for n, each in shown.lines),
        buttons=(
            *(_build_hand_button(n, each) for n, each in shown.lines if each.card.id not in raised),
            *build_page_turns("around-list", shown, lambda number: f"{token}.{number:x}"),
            *own,
        ),
    )


def build_own_page(context: ActionContext, workshop: Workshop) -> Saying:
    """One's own list: what one said, who raised a hand for it, who was asked about it."""
    own = list_own_cards(context, workshop.id)
    hands = context.work.workshops.count_hands([each.card.id for each in own])
    leads = context.work.workshops.count_leads([each.declaration.id for each in own])
    lines = tuple(
        Saying(
            "workshop-own-line",
            {
                **cards.describe_declaration(each.declaration),
                "n": n,
                "hands": hands.get(each.card.id, 0),
                "leads": leads.get(each.declaration.id, 0),
            },
        )
        for n, each in enumerate(own, 1)
    )
    seen, raised = list_seen_cards(context, workshop.id), _list_raised(context, workshop)
    mine = tuple(
        Saying("workshop-own-hand", cards.describe_card(context, each.declaration, context.company))
        for each in seen
        if each.card.id in raised
    )
    tickable = workshop.ended is None and bool(_list_tickable(context, workshop))
    shown = (Button("workshop-own.screen", f"a.attend.{workshop.id:x}.screen"),) if tickable else ()
    return Saying(
        "workshop-own",
        describe_workshop(context.work, workshop) | {"count": len(own), "others": len(seen) - len(mine)},
        parts=(*lines, *mine),
        buttons=(
            Button("workshop-welcome.room", f"a.attend.{workshop.id:x}.list"),
            *shown,
            Button("workshop-own.mine", "a.mine.0"),
        ),
    )


def build_screen_question(context: ActionContext, workshop: Workshop) -> tuple[Saying, ...]:
    """« Montrer à l'écran ? », to be ticked for each thing, and the name apart; nothing where nothing of it may be shown."""
    own = _list_tickable(context, workshop)
    if not own:
        return ()
    numbered = tuple(enumerate(own, 1))
    named = any(each.card.named for each in own)
    return (
        Saying(
            "workshop-tick",
            {"count": len(own), "unsaid": _name_unsaid(context, workshop)},
            parts=tuple(
                Saying("workshop-tick-line", {**cards.describe_card(context, each.declaration, None), "n": n})
                for n, each in numbered
            ),
            buttons=(
                *(
                    Button(
                        "workshop-tick.show",
                        f"a.screen.{each.card.id:x}.{'hide' if each.card.on_screen else 'show'}",
                        {"n": n, "on": "yes" if each.card.on_screen else "no"},
                    )
                    for n, each in numbered
                ),
                Button(
                    "workshop-tick.name",
                    f"a.screen.{own[0].card.id:x}.{'unname' if named else 'name'}",
                    {"on": "yes" if named else "no"},
                ),
            ),
        ),
    )


def ask_about_screen(context: ActionContext) -> tuple[Saying, ...]:
    """The same right after something was published at a workshop."""
    workshop = context.work.workshops.find_attended(context.person_id, context.now)
    if workshop is None or workshop.ended is not None or context.company is None:
        return ()
    return build_screen_question(context, workshop)


def _list_tickable(context: ActionContext, workshop: Workshop) -> tuple[LaidCard, ...]:
    return tuple(
        each
        for each in list_own_cards(context, workshop.id)
        if is_showable(context.work, context.knowledge, each) and each.company.id == context.own_company.id
    )


def _name_unsaid(context: ActionContext, workshop: Workshop) -> str:
    """What they have not told of yet at all: what they seek, or what they have."""
    verbs = {cards.choose_verb(each.declaration) for each in list_own_cards(context, workshop.id)}
    return next((each for each in ("need", "offer") if each not in verbs), "none")


def _list_raised(context: ActionContext, workshop: Workshop) -> frozenset[int]:
    company = context.company
    return context.work.workshops.list_raised_by(workshop.id, company.id) if company is not None else frozenset()


def _build_room_line(context: ActionContext, n: int, laid: LaidCard, *, raised: bool) -> Saying:
    shown = cards.describe_card(context, laid.declaration, context.company)
    key = "workshop-room-line" if context.company is not None else "around-line-anywhere"
    return Saying(key, {**shown, "n": n, "raised": "yes" if raised else "no"})


def _build_hand_button(n: int, laid: LaidCard) -> Button:
    sought = cards.choose_verb(laid.declaration) in _SOUGHT
    return Button(f"workshop-hand.{'have' if sought else 'interest'}", f"a.hand.{laid.card.id:x}", {"n": n})
