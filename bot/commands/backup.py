"""`boucle backup` and `boucle restore`: everything in one file, while the bot runs, and the way back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.commands.network_care import record_operator_deed_everywhere
from bot.settings import SETTING_ADVICE, BadSettings, Settings
from storage import backups
from storage.store import Store
from storage.upkeep.upkeep import UpkeepVerb


def run_backup_command(settings: Settings, file: Path) -> None:
    """Write the backup, and say what is in it. Raises BadSettings with what is not right."""
    store = Store(settings.database_url)
    try:
        rows = backups.write_backup(store, file)
        record_operator_deed_everywhere(store, "backup-made")
        with store.work() as work:
            work.upkeep.record_upkeep(UpkeepVerb.BACKUP_WRITTEN, datetime.now(UTC))
    except backups.BadBackup as no:
        raise BadSettings(str(no)) from no
    finally:
        store.close()
    typer.echo(f"{file}: {rows} rows, {file.stat().st_size / 1e6:.1f} MB. Put it back with « boucle restore {file} ».")


def run_restore_command(settings: Settings, file: Path) -> None:
    """Put a backup back, and say what that meant. Raises BadSettings with what is not right."""
    try:
        done = backups.restore_backup(settings.database_url, file, datetime.now(UTC))
    except backups.BadBackup as no:
        raise BadSettings(str(no)) from no
    except backups.DatabaseBusy:
        raise BadSettings(
            f"A bot is running on this database: stop it before you restore. {SETTING_ADVICE['database_url']}."
        ) from None
    store = Store(settings.database_url)
    record_operator_deed_everywhere(store, "backup-restored")
    store.close()
    typer.echo(f"{done.rows} rows are back.")
    if done.erased:
        typer.echo(f"{done.erased} people who had asked to be erased since then are erased again.")
    if done.stale:
        typer.echo(f"{done.stale} digests, questions and broadcasts of that time are not sent any more.")
    if done.kept is not None:
        typer.echo(f"What was there before is kept in {done.kept}: delete it when all is well, for it holds personal data.")
