"""`boucle network outlets`: permanent outlets from a file, one a line, as an animator would write them in the chat."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.commands.networks import enter_named_network
from bot.context.action_context import build_unattended_context
from bot.rendering.text_renderer import TextRenderer
from bot.rules.networks import taker_lines
from bot.settings import BadSettings, Settings
from bot.views.networks import permanent_takers as views
from matching import knowledge as known
from storage.store import Store


def save_takers_from_file(settings: Settings, slug: str, file: Path) -> int:
    """Keep each line and say what became of it. How many were refused. Raises BadSettings."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as no:
        raise BadSettings(f"« {file} » cannot be read as text in UTF-8: {type(no).__name__}.") from None
    knowledge = known.load_knowledge(settings.cache, settings.meaning)
    store, text = Store(settings.database_url), TextRenderer("fr", knowledge)
    try:
        with store.work() as work:
            enter_named_network(work, slug)
            context = build_unattended_context(work, knowledge, datetime.now(UTC))
            verdicts = [each for line in lines for each in taker_lines.save_taker_lines(context, line)]
            for each in verdicts:
                said = views.build_verdict_line(each)
                typer.echo(text.render_sentence(said.key, said.facts), err=each.taker is None)
    finally:
        store.close()
    return sum(each.taker is None for each in verdicts)
