"""A question about what one announcement still lacks."""

from __future__ import annotations

from bot.views.declarations import cards
from storage.notes.saying import Button, Saying
from storage.tables import Declaration


def build_fact_question(declaration: Declaration, lacking: str) -> Saying:
    """« Combien, à peu près ? »; it may be answered in words at once."""
    return Saying(
        "fact-asked",
        {**cards.describe_declaration(declaration), "fact": lacking},
        buttons=(
            Button("fact-asked.tell", f"a.amend.{declaration.id:x}.{lacking}"),
            Button("fact-asked.skip", f"a.skip.{declaration.id:x}.{lacking}"),
            Button("fact-asked.gone", f"a.withdraw.{declaration.id:x}"),
        ),
    )
