"""The card of a draft: what others will see, and what its author can still do with it."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.declarations import cards, holding, regulation, sites, waste_codes
from bot.views.networks import host
from matching.vocabulary import Kind, Rhythm
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration
from storage.tables.declaration import Visibility

PUBLISH_PREFIX = "a.publish."
_DRAFT_VERBS = ("publish", "animator", "discreet", "edit", "photo", "forget")
_PRIVATE_VERBS = ("publish", "edit", "photo", "forget")
_TOKENS = {"animator": "a.blur.{id:x}.animator"}  # of a verb that is not its button's
DANGER_VERBS = ("collector", "publish", "rules", "forget")
_DOUBT_VERBS = ("publish", "edit", "photo", "forget")


def build_draft_note(context: ActionContext, declaration: Declaration) -> Saying:
    """What was understood, with a year's quantity where it comes back."""
    place = declaration.place if declaration.place and not _is_at_home(context, declaration) else "none"
    return Saying(
        "draft-noted",
        {**cards.describe_declaration(declaration), **describe_yearly_amount(context, declaration), "place": place},
    )


def _is_at_home(context: ActionContext, declaration: Declaration) -> bool:
    return context.company is not None and context.company.place == declaration.place


def describe_yearly_amount(context: ActionContext, declaration: Declaration) -> dict[str, Fact]:
    """A year's quantity, where it comes back."""
    again = declaration.resource is not None and declaration.rhythm not in (None, Rhythm.ONCE) and declaration.yearly
    base = context.knowledge.find_resource(declaration.resource).base if declaration.resource and again else ""
    return {"yearly": (declaration.yearly or 0) if again else 0, "base": base}


def build_draft_card(context: ActionContext, declaration: Declaration) -> Saying:
    """« Les autres verront : … », or why it goes to the animator only."""
    if is_dangerous_declaration(context, declaration):
        return _build_danger_card(context, declaration)
    if holding.is_doubtful_declaration(context.knowledge, declaration):
        return _build_doubt_card(context, declaration)
    private = declaration.visibility is Visibility.ANIMATOR
    key = "draft-private" if private else "draft-card"
    names = host.describe_host(context.work)
    first, *others = (
        Button(f"{key}.{verb}", _TOKENS.get(verb, f"a.{verb}.{{id:x}}").format(id=declaration.id), names)
        for verb in (_PRIVATE_VERBS if private else _DRAFT_VERBS)
    )
    return Saying(
        key,
        {**cards.describe_card(context, declaration, None), **names},
        parts=(
            *sites.build_site_line(context.work, context.person_id, declaration.company_id),
            *cards.build_note_line(context, declaration),
            *cards.build_private_lines(context, declaration),
        ),
        buttons=(first, *_build_turn_button(declaration), *others, _build_wrong_button(declaration)),
        picture=cards.find_visible_picture(declaration),
    )


def _build_turn_button(declaration: Declaration) -> tuple[Button, ...]:
    """The way back where nobody said whether it is had or looked for."""
    if not declaration.details.kind_supposed:
        return ()
    key = "declare-turn-back" if declaration.kind is Kind.NEED else "declare-turn"
    return (Button(key, f"a.turn.{declaration.id:x}"),)


def is_dangerous_declaration(context: ActionContext, declaration: Declaration) -> bool:
    """Is it something that goes to the animator only?"""
    return declaration.resource is not None and context.knowledge.is_dangerous(declaration.resource)


def build_danger_buttons(context: ActionContext, declaration: Declaration, but: str = "") -> tuple[Button, ...]:
    """What can be done with something dangerous."""
    return tuple(
        Button(f"draft-danger.{verb}", f"a.{verb}.{declaration.id:x}", host.describe_host(context.work))
        for verb in DANGER_VERBS
        if verb != but
    )


def _build_doubt_card(context: ActionContext, declaration: Declaration) -> Saying:
    shown = {**cards.describe_declaration(declaration), "words": declaration.said, **host.describe_host(context.work)}
    buttons = tuple(
        Button(f"draft-doubt.{verb}", f"a.{verb}.{declaration.id:x}", host.describe_host(context.work)) for verb in _DOUBT_VERBS
    )
    return Saying("draft-doubt", shown, buttons=buttons, picture=declaration.details.picture)


def _build_danger_card(context: ActionContext, declaration: Declaration) -> Saying:
    if waste_codes.list_unasked_chapters(context, declaration):
        return waste_codes.build_origin_question(context, declaration)
    buttons = build_danger_buttons(context, declaration)
    free = "yes" if regulation.has_free_collection(context.knowledge, declaration.resource or "") else "no"
    shown = {
        **cards.describe_declaration(declaration),
        "code": waste_codes.find_waste_code(context, declaration) or "none",
        "free": free,
        **host.describe_host(context.work),
    }
    return Saying(
        "draft-danger",
        shown,
        parts=cards.build_private_lines(context, declaration),
        buttons=(*buttons, _build_wrong_button(declaration)),
    )


def _build_wrong_button(declaration: Declaration) -> Button:
    """« Ce n'est pas ça »: the thing is named anew."""
    return Button("card-sentence.wrong", f"a.change.{declaration.id:x}.resource")
