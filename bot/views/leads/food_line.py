"""« Les associations d'abord »: how long only they are asked about food, and other times to choose."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.partners.food_order import FIRST_HOURS, count_first_hours
from matching.scoring.food_uses import is_edible
from storage.notes.saying import Button, Saying
from storage.tables import Declaration


def build_food_line(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """The line with its buttons; nothing for what nobody eats."""
    if not is_edible(context.knowledge.taxonomy, declaration.resource):
        return ()
    chosen = count_first_hours(declaration)
    buttons = tuple(
        Button("food-first.hours", f"a.foodfirst.{declaration.id:x}.{hours}", {"hours": hours})
        for hours in FIRST_HOURS
        if hours != chosen
    )
    return (Saying("food-first", {"hours": chosen}, buttons=buttons),)
