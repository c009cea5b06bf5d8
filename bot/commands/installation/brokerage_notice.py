"""`boucle notice`, and the first start: whoever runs Boucle in France may be a broker of waste. That they read so is kept, with
their name and the day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from html import unescape

import typer

from bot.rendering.text_renderer import TEXT_LANGUAGES, TextRenderer
from bot.settings import BadSettings, Settings
from matching.knowledge import load_knowledge
from storage.store import Store
from storage.upkeep.upkeep import UpkeepVerb

BROKERAGE_VERSION = "2026-11"  # a changed notice is a new version, and is read anew
_HOW_TO_RECORD = 'Once it is read: boucle notice --read-by "Your name"'


def show_at_first_start(
    store: Store, texts: Mapping[str, TextRenderer], now: datetime, ask_name: Callable[[str], str] | None
) -> None:
    """Show the notice at every start until it was read; `ask_name` asks who has read it, where somebody sits there."""
    with store.work() as work:
        if work.upkeep.find_last_entry(UpkeepVerb.FIRST_START) is None:
            work.upkeep.record_upkeep(UpkeepVerb.FIRST_START, now)
    if is_notice_read(store):
        return
    for text in texts.values():
        typer.echo(f"{format_notice(text)}\n", err=True)
    name = ask_name("Your name, to record that you have read it (Enter: later)").strip() if ask_name is not None else ""
    if name:
        record_reading(store, name, now)
    else:
        typer.echo(_HOW_TO_RECORD, err=True)


def run_notice_command(settings: Settings, read_by: str, language: str, now: datetime) -> None:
    """Show it; or record who has read it. Raises BadSettings."""
    if language not in TEXT_LANGUAGES:
        raise BadSettings(f"« {language} »: the languages are {', '.join(TEXT_LANGUAGES)}.")
    if not read_by:
        typer.echo(format_notice(TextRenderer(language, load_knowledge(settings.cache))))
        typer.echo(f"\n{_HOW_TO_RECORD}")
        return
    store = Store(settings.database_url)
    try:
        record_reading(store, read_by, now)
    finally:
        store.close()


def record_reading(store: Store, name: str, now: datetime) -> None:
    """Somebody read this version of it."""
    with store.work() as work:
        work.upkeep.record_upkeep(UpkeepVerb.NOTICE_READ, now, BROKERAGE_VERSION, name)
    typer.echo(f"It is recorded that {name} read it.", err=True)


def is_notice_read(store: Store) -> bool:
    """Has anybody read this version?"""
    with store.read() as work:
        return BROKERAGE_VERSION in work.upkeep.list_last_entries(UpkeepVerb.NOTICE_READ)


def format_notice(text: TextRenderer) -> str:
    """The notice as a terminal shows it."""
    return unescape(text.render_sentence("upkeep-brokerage"))
