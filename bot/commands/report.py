"""`boucle report`: a network's report for a period as PDF, sheet or pictures, for whoever has no chat at hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import typer

from bot.commands.networks import enter_named_network
from bot.context.action_context import build_unattended_context
from bot.rendering.text_renderer import TEXT_LANGUAGES, TextRenderer
from bot.settings import BadSettings, Settings
from bot.views.reports import files
from bot.views.reports.pictures import draw_section
from matching import knowledge as known
from storage.notes.saying import Saying
from storage.store import Store

_ENDINGS = (".pdf", ".xlsx", "")


def run_report_command(
    settings: Settings, slug: str, out: Path, first: datetime | None, last: datetime | None, language: str | None
) -> None:
    """Write it to `out`: .pdf, .xlsx, or a folder of pictures. Without days it is about this year. Raises BadSettings."""
    if out.suffix not in _ENDINGS:
        raise BadSettings(
            f"« {out.name} » ends neither in .pdf nor in .xlsx; a name without an ending is a folder of pictures."
        )
    if language is not None and language not in TEXT_LANGUAGES:
        raise BadSettings(f"Boucle speaks {' and '.join(TEXT_LANGUAGES)}, not « {language} ».")
    knowledge = known.load_knowledge(settings.cache, settings.meaning)
    store, now = Store(settings.database_url), datetime.now(UTC)
    try:
        with store.read() as work:
            network = enter_named_network(work, slug)
            begins = first.date() if first is not None else date(now.year, 1, 1)
            ends = last.date() if last is not None else now.astimezone(work.networks.zone()).date()
            if begins > ends:
                raise BadSettings(f"The report would end ({ends}) before it begins ({begins}).")
            sections = files.list_sections(build_unattended_context(work, knowledge, now), begins, ends)
            renderer = TextRenderer(language or network.languages[0], knowledge)
    finally:
        store.close()
    for written in _write_report(out, sections, renderer):
        typer.echo(written)


def _write_report(out: Path, sections: Sequence[Saying], renderer: TextRenderer) -> list[Path]:
    if out.suffix == ".pdf":
        out.write_bytes(files.format_report_pdf(sections, renderer))
        return [out]
    if out.suffix == ".xlsx":
        out.write_bytes(files.format_report_sheet(sections, renderer))
        return [out]
    out.mkdir(parents=True, exist_ok=True)
    drawn = [draw_section(section, renderer) for section in sections if section.document is not None]
    for picture in drawn:
        (out / picture.name).write_bytes(picture.content)
    return [out / picture.name for picture in drawn]
