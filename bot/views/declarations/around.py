"""What there is around: the open declarations of others, nearest first, with nothing that tells who they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.views.declarations import cards
from matching.privacy import anonymous
from matching.scoring.distance import Nearness
from matching.scoring.found_order import rate_found
from matching.vocabulary import Kind
from storage.declarations.nearby import NearbyDeclaration
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration
from storage.tables.declaration import DeclarationState

CHOOSE_ASIDE = "x"  # in a page's token: which of these never again?
_PAGE_SIZE = 5
_STEPS = tuple(Nearness)
_KINDS_TO_HAVE = (Kind.OFFER, Kind.SHARE)


@dataclass(frozen=True, slots=True)
class AroundQuery:
    """What is looked at: everything, or one resource with what can serve as it; `offers` leaves out what others seek."""

    resource: str = ""
    offers: bool = False

    def build_token(self, page: int, *more: str) -> str:
        """The button to a page of it."""
        return ".".join(filter(None, ("a.around", f"{page:x}", self.resource, "o" if self.offers else "", *more)))


def list_around(context: ActionContext, look: AroundQuery) -> list[NearbyDeclaration]:
    """What is around the speaker's company, nearest first. Within a step of distance the order says nothing finer: what
    serves best comes first, by the reasons that sort leads, then it is the age."""
    company = context.company
    return sorted(
        _find_around(context, company, look),
        key=lambda near: (_rank_step(near, company), -_rate_near(context, company, near, look), near.id),
    )


def build_around_page(context: ActionContext, look: AroundQuery, page: int, *, choosing: bool = False) -> Saying:
    """A page of what is around the speaker's company, or in the network where they have not joined; `choosing`: to choose what
    is to be shown no more."""
    company, found = context.company, list_around(context, look)
    first = page * _PAGE_SIZE if page * _PAGE_SIZE < len(found) else 0
    part = list(enumerate(found[first : first + _PAGE_SIZE], first + 1))
    keep = _build_keep_button(context, company, look)
    if not part and look.resource:
        return Saying("around-nothing-for", {"resource": look.resource, "kept": "no" if keep else "yes"}, buttons=keep)
    if not part:
        return Saying("around-nothing")
    if choosing and company is not None:
        return Saying(
            "around-aside-which",
            parts=tuple(_build_line(context, company, n, near) for n, near in part),
            buttons=(
                *(Button("around-aside-which.one", f"a.aside.{near.id:x}", {"n": n}) for n, near in part),
                Button("settings-main.back", look.build_token(first // _PAGE_SIZE)),
            ),
        )
    buttons = [_build_interest_button(context, n, near) for n, near in part]
    if first:
        buttons.append(Button("around-list.less", look.build_token(first // _PAGE_SIZE - 1)))
    if first + _PAGE_SIZE < len(found):
        buttons.append(Button("around-list.more", look.build_token(first // _PAGE_SIZE + 1)))
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
        parts=tuple(_build_line(context, company, n, near) for n, near in part),
        buttons=(*buttons, *keep, *_build_aside_button(company, look, first)),
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
    kinds = {Kind.OFFER: (Kind.NEED,), Kind.NEED: _KINDS_TO_HAVE, Kind.SHARE: (Kind.SHARE,)}[declaration.kind or Kind.OFFER]
    if declaration.resource is None:
        return None
    look = AroundQuery(declaration.resource, offers=declaration.kind is Kind.NEED)
    listed = (context.work.declarations.get(near.id) for near in _find_around(context, company, look))
    if not any(each is not None and each.kind in kinds for each in listed):
        return None
    see = Button("declaration-near.see", look.build_token(0))
    return Saying("declaration-near", cards.describe_declaration(declaration), buttons=(see,))


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


def _find_around(context: ActionContext, company: Company | None, look: AroundQuery) -> tuple[NearbyDeclaration, ...]:
    kinds = _KINDS_TO_HAVE if look.offers else tuple(Kind)
    centre = company or _place_at_centre(context)
    if not look.resource:
        return _keep_showable(context, context.work.nearby.list_around(centre, context.now, None, kinds))
    about = context.knowledge.scorer.list_about(look.resource)
    wanted = about.offers if look.offers else about.offers | about.needs | about.named
    found = context.work.nearby.list_around(centre, context.now, tuple(sorted(wanted)), kinds)
    return _keep_showable(context, [near for near in found if about.covers(near.resource or "", near.kind, near.side)])


def _keep_showable(context: ActionContext, found: Sequence[NearbyDeclaration]) -> tuple[NearbyDeclaration, ...]:
    """Those that anybody may be interested in, and of which there is something to show."""
    return tuple(near for near in found if _is_harmless(context, near) and _has_words_to_show(context, near))


def _is_harmless(context: ActionContext, near: NearbyDeclaration) -> bool:
    """What is dangerous is nobody's to find by chance, whoever let it in."""
    known = context.knowledge.taxonomy.resources.get(near.resource or "")
    return known is None or not context.knowledge.is_dangerous(known.id)


def _has_words_to_show(context: ActionContext, near: NearbyDeclaration) -> bool:
    """Words that were not understood, and would tell who it is, leave nothing to show."""
    return near.resource is not None or bool(
        near.said
        and not anonymous.may_reveal_author(
            near.said, cards.list_revealing_names(context, context.work.companies.get(near.company))
        )
    )


def _place_at_centre(context: ActionContext) -> Company:
    """Somebody in the middle of the network, who has no company yet; never kept."""
    network = context.work.networks.find_current()
    return Company(id=0, name="", activity="", place="", postcode="", department="", lat=network.lat, lon=network.lon)


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


def _build_aside_button(company: Company | None, look: AroundQuery, first: int) -> tuple[Button, ...]:
    """« Plus celle-ci… », for whoever has joined."""
    token = look.build_token(first // _PAGE_SIZE, CHOOSE_ASIDE)
    return (Button("around-list.aside", token),) if company is not None else ()


def _rank_step(near: NearbyDeclaration, company: Company | None) -> int:
    """The nearest first; for who has not said where they are, nothing is nearer than anything else."""
    return _STEPS.index(Nearness(cards.measure_nearness(near, company))) if company is not None else 0


def _rate_near(context: ActionContext, company: Company | None, near: NearbyDeclaration, look: AroundQuery) -> float:
    """How well it serves who looks for that resource; nothing of it is better where nothing is looked for."""
    if not look.resource or near.resource is None:
        return 0.0
    trade = company.activity if company is not None else None
    return rate_found(context.knowledge.scorer, look.resource, near.resource, near.kind, near.side, trade)


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
