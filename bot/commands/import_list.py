"""`boucle import`: a list of companies, line by line."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.actions.imports import takeover
from bot.rendering.text_renderer import TextRenderer
from bot.rules.imports import import_lines
from bot.rules.imports.import_lines import BadList, ImportLine, Verdict
from bot.settings import BadSettings, Settings
from matching import knowledge as known
from storage.store import Store


def run_import_command(settings: Settings, file: Path, slug: str, *, joined: bool, dry_run: bool) -> int:
    """Read, say what becomes of each line, keep. How many lines were refused. Raises BadSettings."""
    knowledge, now = known.load_knowledge(settings.cache, settings.meaning), datetime.now(UTC)
    store = Store(settings.database_url)
    try:
        with store.work() as work:
            network = work.networks.find_by_slug(slug)
            if network is None:
                raise BadSettings(f"There is no network « {slug} »: make it with « boucle network create ».")
            work.enter(network.id)
            lines = import_lines.read_import_file(file, knowledge, (network.lat, network.lon), now.date())
            _print_lines(lines, TextRenderer("fr", knowledge))
            if not dry_run:
                kept = takeover.import_lines(work, lines, knowledge, now, joined=joined)
                typer.echo(f"{kept.companies} structures, {kept.declarations} annonces.")
    except BadList as no:
        raise BadSettings(str(no)) from None
    finally:
        store.close()
    return sum(line.verdict is Verdict.REFUSED for line in lines)


def _print_lines(lines: tuple[ImportLine, ...], wording: TextRenderer) -> None:
    for line in lines:
        if line.verdict is not Verdict.READY:
            place = f"{line.place.postcode} {line.place.name}" if line.place else ""
            why = wording.render_sentence(line.why or "import-no-declaration", {"place": place})
            verdict = wording.render_sentence(f"import-{line.verdict}")
            typer.echo(f"{line.number}: {line.company}: {verdict}: {why}", err=line.verdict is Verdict.REFUSED)
