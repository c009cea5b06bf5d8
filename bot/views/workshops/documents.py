"""A workshop on paper and on the wall, made when it is sent: the kit, the projector's picture, the lists."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.pictures.workshop import (
    KitPages,
    PaperCard,
    PaperField,
    ScreenCard,
    ScreenColumn,
    ScreenPage,
    SheetPage,
    SheetPages,
    SheetRow,
    SheetTable,
    draw_kit_pdf,
    draw_screen_png,
    draw_sheet_pdf,
)
from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.declarations import cards
from bot.views.workshops.laid_cards import LaidCard, describe_anonymously, describe_workshop, list_laid_cards
from bot.views.workshops.pages import describe_laid_card
from storage.notes.saying import Facts, Saying
from storage.tables import Person, Workshop
from storage.tables.declaration import DeclarationState, Visibility
from storage.work import Work

_KINDS = ("offer", "need", "share")
_MOST_ON_SCREEN = 9  # cards in a column that are still read from the back of a room
_FIELDS = (("what", 2), ("amount", 1), ("when", 1), ("company", 1), ("place", 1), ("contact", 1))
_BOXES = ("agree", "screen", "named")
_STEPS = ("scan", "have", "seek")


def draw_workshop_kit(saying: Saying, renderer: TextRenderer) -> Document:
    """Poster with its square, and cards to fill in: what one has, seeks, shares."""
    link = renderer.render_plain("invite-address", saying.facts)
    facts = {**(saying.facts or {}), "bot": f"@{link.partition('t.me/')[2].partition('?')[0]}"}
    say = partial(_speak, renderer)
    kit = KitPages(
        renderer.language,
        say("network", facts),
        str(facts["workshop"]),
        say("when", facts),
        "" if facts["where"] == "none" else str(facts["where"]),
        tuple(say(f"step-{step}") for step in _STEPS),
        "" if facts["code"] == "none" else say("code", facts),
        say("promise"),
        tuple(
            PaperCard(
                say(f"{kind}"),
                say(f"example-{kind}"),
                kind,
                tuple(PaperField(say(f"field-{name}"), lines) for name, lines in _FIELDS),
                tuple(say(f"box-{box}") for box in _BOXES),
            )
            for kind in _KINDS
        ),
    )
    return Document(say("kit-file"), draw_kit_pdf(kit, link))


def draw_workshop_screen(work: Work, person: Person, saying: Saying, renderer: TextRenderer) -> Document:
    """What may be shown to the room, as it stands now. Raises LookupError for who does not run it any more."""
    facts = saying.facts or {}
    workshop = _enter_workshop(work, person, int(facts["id"]))
    harmless = {int(each) for each in str(facts["cards"]).split(",") if each}
    shown = [
        each
        for each in list_laid_cards(work, workshop.id)
        if each.card.on_screen
        and each.card.id in harmless
        and each.declaration.state is DeclarationState.OPEN
        and each.declaration.visibility is Visibility.NETWORK
    ]
    screen = ScreenPage(
        renderer.language,
        workshop.name,
        _speak(renderer, "when", describe_workshop(work, workshop)),
        _speak(renderer, "invite"),
        "" if shown else _speak(renderer, "empty"),
        tuple(_build_column(kind, shown, renderer) for kind in _KINDS),
    )
    return Document("workshop.png", draw_screen_png(screen), picture=True)


def draw_workshop_sheet(work: Work, person: Person, saying: Saying, renderer: TextRenderer) -> Document:
    """The whole list, then a page for each company that nobody reads for on Telegram. Raises LookupError for who does not
    run the workshop any more."""
    facts = saying.facts or {}
    workshop = _enter_workshop(work, person, int(facts["id"]))
    harmless = {int(each) for each in str(facts["cards"]).split(",") if each}
    laid = list_laid_cards(work, workshop.id)
    offline = {each.company.id: each.company for each in laid if not work.people.has_reachable_member(each.company.id)}
    told = describe_workshop(work, workshop)
    pages = [_build_whole_page(work, told, laid, renderer)]
    for company in sorted(offline.values(), key=lambda company: company.name.casefold()):
        others = [
            (number, each)
            for number, each in enumerate(laid, 1)  # by which a page that is handed in is entered
            if each.card.id in harmless
            and each.company.id != company.id
            and each.declaration.state is DeclarationState.OPEN
            and each.declaration.visibility is Visibility.NETWORK
            and work.barriers.may_propose(company.id, each.declaration.id)
            and work.barriers.may_meet(company.id, each.company.id, each.declaration.resource, workshop.made)
        ]
        own = [each for each in laid if each.company.id == company.id]
        pages.append(_build_company_page(told, company.name, own, others, renderer))
    return Document(_speak(renderer, "sheet-file"), draw_sheet_pdf(SheetPages(renderer.language, tuple(pages))))


def _enter_workshop(work: Work, person: Person, workshop_id: int) -> Workshop:
    network = work.seats.find_row_network(person.id, Workshop, workshop_id)
    if network is None:
        raise LookupError(f"the workshop {workshop_id} is not theirs")
    work.enter(network)
    workshop = work.workshops.get(workshop_id)
    if workshop is None or not work.people.is_animator(person):
        raise LookupError(f"the workshop {workshop_id} is not theirs to show")
    return workshop


def _speak(renderer: TextRenderer, name: str, facts: Facts | None = None) -> str:
    """What stands on paper under that name."""
    return renderer.render_plain(f"workshop-paper-{name}", facts or {})


def _name_kind(laid: LaidCard) -> str:
    verb = cards.choose_verb(laid.declaration)
    return verb if verb in ("offer", "need") else "share"


def _build_column(kind: str, shown: Sequence[LaidCard], renderer: TextRenderer) -> ScreenColumn:
    own = [each for each in shown if _name_kind(each) == kind]
    rest = len(own) - _MOST_ON_SCREEN
    return ScreenColumn(
        _speak(renderer, f"{kind}"),
        kind,
        tuple(_build_screen_card(each, renderer) for each in own[-_MOST_ON_SCREEN:]),
        _speak(renderer, "rest", {"count": rest}) if rest > 0 else "",
    )


def _build_screen_card(laid: LaidCard, renderer: TextRenderer) -> ScreenCard:
    facts = describe_anonymously(laid.declaration)
    return ScreenCard(
        _speak(renderer, "what", facts),
        _speak(renderer, "more", facts).strip(" ·"),
        laid.company.name if laid.card.named else "",
    )


def _build_whole_page(work: Work, told: Facts, table: Sequence[LaidCard], renderer: TextRenderer) -> SheetPage:
    say = partial(_speak, renderer)
    tables = []
    for kind in _KINDS:
        own = [each for each in table if _name_kind(each) == kind]
        rows = tuple(
            SheetRow((each.company.name, say("line", facts), "" if facts["names"] == "none" else str(facts["names"])))
            for each in own
            for facts in [describe_laid_card(work, each)]
        )
        heads = (say("head-company"), say("head-what"), say("head-hands"))
        tables.append(SheetTable(say(f"{kind}"), heads, (3, 5, 3), rows, say("none")))
    return SheetPage(str(told["workshop"]), say("when", told), tuple(tables), say("whole-note"))


def _build_company_page(
    told: Facts,
    company: str,
    theirs_here: Sequence[LaidCard],
    others_here: Sequence[tuple[int, LaidCard]],
    renderer: TextRenderer,
) -> SheetPage:
    say = partial(_speak, renderer)
    said = SheetTable(
        say("own"),
        (say("head-kind"), say("head-what")),
        (2, 7),
        tuple(
            SheetRow((say(f"{_name_kind(each)}"), say("line", cards.describe_declaration(each.declaration))))
            for each in theirs_here
        ),
        say("none"),
    )
    theirs = SheetTable(
        say("others"),
        (say("head-kind"), say("head-what"), say("head-interest")),
        (2, 6, 2),
        tuple(
            SheetRow((say(f"{_name_kind(each)}"), say("line", describe_anonymously(each.declaration)), f"[  ]  {number}"))
            for number, each in others_here
        ),
        say("none"),
    )
    return SheetPage(company, say("when", told), (said, theirs), say("company-note"))
