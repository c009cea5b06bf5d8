"""What lies on the table of a workshop: all of it for its animator, what may be seen for those who came, one's own."""

from __future__ import annotations

from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.partners.meeting import may_come_across
from bot.rendering.moments import to_local_text
from bot.views.declarations import cards
from bot.views.declarations.quantities import describe_left
from matching.knowledge import Knowledge
from matching.privacy import anonymous
from matching.privacy.anonymous import round_to_two_figures
from storage.notes.saying import Fact
from storage.tables import Company, Declaration, Workshop, WorkshopCard
from storage.tables.declaration import DeclarationState, Visibility
from storage.work import Work


@dataclass(frozen=True, slots=True)
class LaidCard:
    """A card with what it shows and whose it is."""

    card: WorkshopCard
    declaration: Declaration
    company: Company


def describe_workshop(work: Work, workshop: Workshop) -> dict[str, Fact]:
    """Its name, when and where it is."""
    zone = work.networks.find_current().time_zone
    return {"workshop": workshop.name, "when": to_local_text(workshop.begins, zone), "where": workshop.place or "none"}


def list_laid_cards(work: Work, workshop_id: int) -> tuple[LaidCard, ...]:
    """Everything that was declared there."""
    return tuple(
        LaidCard(card, row, work.companies.get(row.company_id))
        for card, row in work.workshops.list_cards(workshop_id)
        if row.company_id is not None
    )


def list_seen_cards(context: ActionContext, workshop_id: int) -> tuple[LaidCard, ...]:
    """What others declared there and the speaker may see, as anywhere else."""
    return tuple(
        each
        for each in list_laid_cards(context.work, workshop_id)
        if not context.may_speak_for(each.company.id)
        and is_showable(context.work, context.knowledge, each)
        and may_come_across(context, each.declaration)
    )


def list_own_cards(context: ActionContext, workshop_id: int) -> tuple[LaidCard, ...]:
    """What the speaker's companies declared there."""
    return tuple(each for each in list_laid_cards(context.work, workshop_id) if context.may_speak_for(each.company.id))


def is_showable(work: Work, knowledge: Knowledge, laid: LaidCard) -> bool:
    """May others see it: open, harmless, and with words that tell nobody who it is?"""
    row = laid.declaration
    if row.state is not DeclarationState.OPEN or row.visibility is not Visibility.NETWORK:
        return False
    if row.resource is not None:
        return not knowledge.is_dangerous(row.resource)
    names = (laid.company.name, *work.people.list_names(laid.company.id))
    return bool(row.said) and not anonymous.may_reveal_author(row.said, names)


def count_kinds(rows: tuple[LaidCard, ...]) -> dict[str, Fact]:
    """How many are had, sought and shared, and by how many companies."""
    verbs = [cards.choose_verb(each.declaration) for each in rows]
    return {
        "offers": sum(verb == "offer" for verb in verbs),
        "needs": sum(verb == "need" for verb in verbs),
        "shares": sum(verb not in ("offer", "need") for verb in verbs),
        "companies": len({each.company.id for each in rows}),
    }


def describe_anonymously(declaration: Declaration) -> dict[str, Fact]:
    """What it is and how much of it is left, with nothing that its author hid; for a reader whom nothing is near to."""
    shown = cards.describe_declaration(declaration) | describe_left(declaration)
    if "quantity" in declaration.details.hidden:
        shown["unit"] = ""
    return shown | {name: round_to_two_figures(float(shown[name])) for name in ("low", "high")}


def list_harmless_ids(work: Work, knowledge: Knowledge, workshop_id: int) -> str:
    """The cards that may be seen by others, as a fact of a message whose picture is drawn later."""
    return ",".join(str(each.card.id) for each in list_laid_cards(work, workshop_id) if is_showable(work, knowledge, each))
