"""`boucle import`: a list of companies, line by line."""
from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.actions.imports import takeover
from bot.rendering.text_renderer import Wording
from bot.rules.imports import import_lines
from bot.rules.imports.import_lines import BadList, Line, Verdict
from bot.settings import BadSettings, Settings
from matching import knowledge as known
from storage.store import Store


def run(settings: Settings, file: Path, slug: str, *, joined: bool, dry_run: bool) -> int:
    """Read, say what becomes of each line, keep. How many lines were refused. Raises BadSettings."""
    knowledge, now = known.load(settings.cache, settings.meaning), datetime.now(UTC)
    store = Store(settings.database_url)
    try:
        with store.work() as work:
            network = work.networks.called(slug)
            if network is None:
                raise BadSettings(f"There is no network « {slug} »: make it with « boucle network create ».")
            work.scope.network = network.id
            lines = import_lines.read(file, knowledge, (network.lat, network.lon), now.date())
            _say(lines, Wording("fr", knowledge))
            if not dry_run:
                kept = takeover.keep(work, lines, knowledge, now, joined=joined)
                typer.echo(f"{kept.companies} structures, {kept.declarations} annonces.")
    except BadList as no:
        raise BadSettings(str(no)) from None
    finally:
        store.close()
    return sum(line.verdict is Verdict.REFUSED for line in lines)


def _say(lines: tuple[Line, ...], wording: Wording) -> None:
    for line in lines:
        if line.verdict is not Verdict.READY:
            why = wording.sentence(line.why or "import-no-declaration")
            verdict = wording.sentence(f"import-{line.verdict}")
            typer.echo(f"{line.number}: {line.company}: {verdict}: {why}", err=line.verdict is Verdict.REFUSED)
