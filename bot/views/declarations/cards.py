"""What a declaration shows: to its author whole, to everybody else without anything that tells who it is."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from bot.context.action_context import ActionContext
from bot.views.declarations.quantities import describe_left
from bot.views.networks import host
from matching.consent.states import PartyRole
from matching.knowledge import Knowledge
from matching.privacy import anonymous
from matching.privacy.anonymous import round_to_two_figures
from matching.scoring.distance import Nearness, measure_km, round_distance
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.telling import count_told_points
from matching.vocabulary import FateWay, Kind, Side
from storage.notes.saying import Fact, Facts, Saying
from storage.tables import Company, Declaration
from storage.work import Work

FEWEST_COMPANIES = 3  # a kind of company is told only where at least so many of the network fit it


def describe_declaration(declaration: Declaration) -> dict[str, Fact]:
    """What it is, how much, when, at what price, as its author said it."""
    season = declaration.details.season
    return {
        "resource": declaration.resource or declaration.said,
        "low": declaration.low or 0,
        "high": declaration.high or 0,
        "unit": declaration.unit or "",
        "rhythm": declaration.rhythm or "",
        "every": declaration.every,
        "price": declaration.price or "",
        "kind": choose_verb(declaration),
        "first": season.first if season else 0,
        "last": season.last if season else 0,
        "degrees": declaration.details.temperature_c or 0,
        "bars": declaration.details.pressure_bar or 0,
    }


def describe_card(context: ActionContext, declaration: Declaration, to: Company | None) -> dict[str, Fact]:
    """The same for others: a widened kind of company, a rounded distance, two figures of what is left of the quantity."""
    shown = describe_declaration(declaration) | describe_left(declaration)
    company = context.work.companies.get(declaration.company_id or 0)
    if "quantity" in declaration.details.hidden:
        shown["unit"] = ""
    if declaration.resource is None and anonymous.may_reveal_author(declaration.said, list_revealing_names(context, company)):
        shown["resource"] = ""
    shown.update(
        low=round_to_two_figures(float(shown["low"])),
        high=round_to_two_figures(float(shown["high"])),
        activity=find_shown_activity(context, declaration, company),
        near=measure_nearness(company, to),
    )
    return shown


def build_note_line(context: ActionContext, declaration: Declaration, *, after_yes: bool = False) -> tuple[Saying, ...]:
    """« Quand : … » and « À savoir : … », for whoever reads the card: nothing where the words would tell who it is; from how
    much on it is worth while, until they are introduced."""
    details, names = declaration.details, list_author_names(context, declaration)
    lines = (
        (details.moments, Saying("card-moments", {"moments": details.moments or ""})),
        (details.note, Saying("card-note", {"note": details.note})),
    )
    least = (
        (Saying("card-at-least"),)
        if details.at_least and declaration.kind is Kind.NEED and declaration.unit and not after_yes
        else ()
    )
    return (*least, *(line for words, line in lines if words and not anonymous.may_reveal_author(words, names)))


def build_sentence_line(context: ActionContext, declaration: Declaration, key: str = "card-sentence") -> tuple[Saying, ...]:
    """What was written, word for word, for its author and the animators: never on another company's card. Nothing where
    the author's card shows these very words already."""
    words = declaration.details.sentence or ("" if declaration.details.ticked else declaration.said)
    shown = key == "card-sentence" and declaration.resource is None and words == declaration.said
    return (Saying(key, {"words": words, **host.describe_host(context.work)}),) if words and not shown else ()


def build_private_lines(context: ActionContext, declaration: Declaration, key: str = "card-sentence") -> tuple[Saying, ...]:
    """What only its author and the animators read: the words as they were written, and what becomes of it today."""
    return (*build_sentence_line(context, declaration, key), *build_fate_line(context, declaration, key))


def build_fate_line(context: ActionContext, declaration: Declaration, key: str = "card-sentence") -> tuple[Saying, ...]:
    """What becomes of it today and what that costs: a secret of its holder's business."""
    fate = declaration.details.fate
    if fate is None or fate.way is FateWay.UNKNOWN:
        return ()
    told = {"way": fate.way.value, "cost": fate.cost or 0, "basis": fate.basis or "none", **host.describe_host(context.work)}
    return (Saying("card-fate" if key == "card-sentence" else "card-fate-theirs", told),)


def list_author_names(context: ActionContext, declaration: Declaration) -> tuple[str, ...]:
    """What would give its author away: a draft may have no company yet."""
    if declaration.company_id is None:
        return (context.person.name,)
    return list_revealing_names(context, context.work.companies.get(declaration.company_id))


def list_revealing_names(context: ActionContext, company: Company) -> tuple[str, ...]:
    """What would give a company away in somebody's own words: its name, and those of its people."""
    return (company.name, *context.work.people.list_names(company.id))


def find_shown_activity(context: ActionContext, declaration: Declaration, company: Company) -> str:
    """The kind of company that others read: never nearer than when it was published, and wider where fewer fit by now."""
    *_, anybody = chain = company.activity, *context.knowledge.activities.list_wider(company.activity)
    if "activity" in declaration.details.hidden:
        return anybody
    now = widen_activity(context.work, context.knowledge, company.activity)
    told = declaration.details.shown_as
    return max(now, told, key=chain.index) if told in chain else now


def widen_activity(work: Work, knowledge: Knowledge, activity: str) -> str:
    """The narrowest kind of company that three confirmed ones of the network fit, each with an owner of its own: neither
    those that somebody invents nor their own further sites tell who the third is."""
    activities = knowledge.activities
    *kinds, anybody = activity, *activities.list_wider(activity)
    for kind in kinds:
        if work.companies.count_owners_by_activity(activities.list_within(kind)) >= FEWEST_COMPANIES:
            return kind
    return anybody


def blur_company_count(companies: int) -> Fact:
    """How many companies it was, as companies may be told: from three on; before that "few", or 0."""
    return companies if companies >= FEWEST_COMPANIES or companies == 0 else "few"


class Placed(Protocol):
    """Something in a town: a company, or a declaration of one."""

    @property
    def place(self) -> str: ...
    @property
    def postcode(self) -> str: ...
    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...


def measure_nearness(company: Placed, to: Company | None) -> str:
    """How far apart their town centres are, in the few steps that are told; "open" where nobody is on the other side."""
    if to is None:
        return "open"
    if (company.place, company.postcode) == (to.place, to.postcode):
        return Nearness.SAME_TOWN
    return round_distance(measure_km(company.lat, company.lon, to.lat, to.lon))


def choose_verb(row: Declaration | Entry) -> str:
    """Which of the texts' verbs fits: offer, need, has, seeks, together."""
    if isinstance(row, Declaration) and row.supposed:
        gives = row.kind is Kind.OFFER or row.side is Side.HAS
        return "might-give" if gives else "might-take"
    if row.kind is Kind.SHARE:
        return (row.side or Side.TOGETHER).value
    return (row.kind or Kind.OFFER).value


def list_card_reasons(
    evidence: tuple[Evidence, ...], you: PartyRole, unsaid: Collection[str] = (), most: int = 3
) -> tuple[Saying, ...]:
    """The reasons worth a line, as one side reads them, the weightiest first; the distance stands in the card already."""
    worth = [e for e in evidence if e.feature not in ("closeness", "words", *unsaid) and count_told_points(e)]
    ranked = sorted(worth, key=lambda e: -abs(count_told_points(e)))[:most]
    return tuple(Saying(f"why-{e.feature}", {**drop_exact_distance(e.facts), "you": you.value}) for e in ranked)


def list_unsaid_features(context: ActionContext, theirs: Declaration, you: PartyRole) -> tuple[str, ...]:
    """The reasons that would tell more of a company than its card does: how much, and what exactly it does."""
    company = context.work.companies.get(theirs.company_id or 0)
    widened = find_shown_activity(context, theirs, company) != company.activity
    return (
        *(("cover-all", "cover-part") if "quantity" in theirs.details.hidden else ()),
        *(("taker-usual",) if widened and you is PartyRole.GIVER else ()),
    )


def find_visible_picture(theirs: Declaration) -> str | None:
    """The photo that others may see."""
    return None if "picture" in theirs.details.hidden else theirs.details.picture


def drop_exact_distance(known: Facts) -> Facts:
    """A reason's facts without exact distances."""
    return {name: value for name, value in known.items() if name != "km"}
