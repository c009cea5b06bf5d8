"""`boucle export`: a network's lists for a spreadsheet, or all of it as one file for another operator; and taking that in."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.commands.network_care import record_operator_deed
from bot.commands.networks import open_network
from bot.context.action_context import build_unattended_context
from bot.rendering.text_renderer import TEXT_LANGUAGES, TextRenderer
from bot.settings import BadSettings, Settings
from bot.views.exports.export_files import ARCHIVE, EXPORT_VERB, WORKBOOK, prepare_export_file
from matching import knowledge as known
from storage.networks.moving import BadNetworkFile

_KINDS = {".xlsx": WORKBOOK, ".zip": ARCHIVE, ".json": "json"}
_FOR_OWNER_ONLY = 0o600


def run_export_command(settings: Settings, slug: str, file: Path, language: str | None) -> None:
    """Write what the file's name asks for, and say what is in it. Raises BadSettings."""
    if (kind := _KINDS.get(file.suffix.casefold())) is None:
        raise BadSettings(f"« {file.name} »: the name ends in .xlsx (a workbook), .zip (CSV) or .json (all of it, to move).")
    if language not in (None, *TEXT_LANGUAGES):
        raise BadSettings(f"« {language} »: the languages are fr and en.")
    now = datetime.now(UTC)
    with open_network(settings, slug) as work:
        record_operator_deed(work, EXPORT_VERB, kind)
        if kind == "json":
            content = work.networks.export_network(now).encode()
        else:
            knowledge = known.load_knowledge(settings.cache, settings.meaning)
            renderer = TextRenderer(language or work.networks.find_current().languages[0], knowledge)
            write = prepare_export_file(build_unattended_context(work, knowledge, now), renderer, kind)
    if kind != "json":
        content = write().content
    write_private_file(file, content)
    kept = "Keep it like the database: it holds personal data."
    typer.echo(f"{file}: {len(content) / 1e6:.1f} MB. {kept}")


def run_network_import_command(settings: Settings, file: Path) -> None:
    """Take over a network that « boucle export » wrote. Raises BadSettings."""
    try:
        text = file.read_text(encoding="utf-8")
        with open_network(settings) as work:
            slug = work.networks.import_network(text)
            stale = work.budgets.drop_stale(datetime.now(UTC))
    except (UnicodeDecodeError, BadNetworkFile) as no:
        raise BadSettings(
            str(no) if isinstance(no, BadNetworkFile) else "This is no network that « boucle export » wrote."
        ) from no
    typer.echo(f"The network « {slug} » is here, as it was. Whoever was on Telegram opens this bot once, so that it may write.")
    if stale:
        typer.echo(f"{stale} digests, questions and broadcasts of that time are not sent any more.")


def write_private_file(file: Path, content: bytes) -> None:
    """Write what names companies so that only its owner may read it. Raises BadSettings where that cannot be."""
    try:
        with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _FOR_OWNER_ONLY), "wb") as out:
            out.write(content)
    except OSError as no:
        raise BadSettings(f"{file} cannot be written: name a file in a folder that Boucle may write to.") from no
