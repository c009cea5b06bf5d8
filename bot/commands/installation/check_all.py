"""`boucle check`: is everything as it should be? A plain verdict each; it changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import typer

from bot.commands.check import find_data_problems
from bot.commands.installation.brokerage_notice import BROKERAGE_VERSION
from bot.commands.installation.check_telegram import judge_telegram
from bot.commands.installation.verdict import InstallationVerdict
from bot.runtime.upkeep.judging import judge_backup, judge_disk
from bot.runtime.upkeep.options import measure_free_bytes
from bot.settings import SETTING_ADVICE, Settings
from bot.telegram.probe import probe_telegram
from matching import knowledge as known
from matching.gazetteer.load import load_gazetteer
from matching.taxonomy.files.errors import TaxonomyError
from storage.health import DatabaseHealth, DatabaseShape, examine_database

_WELL_KNOWN_TOWN = "17180 Périgny"
_SHAPE_VERDICTS = {
    DatabaseShape.CURRENT: "it has the shape of this version",
    DatabaseShape.OLDER: "it has the shape of an older version: back it up, then start Boucle, which brings it up to date",
    DatabaseShape.NEWER: "it has the shape of a newer version: run that one, or restore a backup",
    DatabaseShape.EMPTY: "there is nothing in it yet: make a network with « boucle network create »",
    DatabaseShape.UNREADABLE: f"it cannot be read. {SETTING_ADVICE['database_url']}",
}


def run_whole_check(settings: Settings, now: datetime) -> int:
    """Say what is well and what is not. How many things are not."""
    verdicts = judge_installation(settings, now)
    for each in verdicts:
        typer.echo(f"{'ok' if each.well else 'not well':10}{each.subject}: {each.says}.")
    return sum(not each.well for each in verdicts)


def judge_installation(settings: Settings, now: datetime) -> Sequence[InstallationVerdict]:
    """Everything, in the order in which one would mend it."""
    health = examine_database(settings.database_url, now)
    view = probe_telegram(settings.token, settings.api_url) if settings.token else None
    return (
        InstallationVerdict("settings", True, "they can be read"),
        *judge_telegram(settings, view),
        InstallationVerdict("database", health.shape is DatabaseShape.CURRENT, _SHAPE_VERDICTS[health.shape]),
        *_judge_rows(health),
        _judge_backup(health, settings.backup_days, now),
        _judge_disk(settings),
        _judge_taxonomy(settings),
        _judge_gazetteer(),
        _judge_notice(health),
    )


def _judge_rows(health: DatabaseHealth) -> Sequence[InstallationVerdict]:
    if health.shape is not DatabaseShape.CURRENT:
        later = "they are counted once the database has the shape of this version"
        return (InstallationVerdict("erasures", False, later), InstallationVerdict("rows", False, later))
    left, broken = health.unfinished_erasures, health.unreadable
    stuck = f"{left} cannot end, and an address is still kept; the log says why, at « erasure »"
    unread = f"{broken} cannot be read by this version: was an older one put back? Return to the newest"
    return (
        InstallationVerdict("erasures", not left, stuck if left else "all are finished"),
        InstallationVerdict("rows", not broken, unread if broken else "all can be read"),
    )


def _judge_backup(health: DatabaseHealth, days: int, now: datetime) -> InstallationVerdict:
    if health.unsaved_since is None:
        return InstallationVerdict("backup", True, "none yet, and Boucle has not run yet")
    late = judge_backup(health.unsaved_since, days, now) if days else None
    if late is not None:
        advice = "« boucle backup FILE » writes one, every night is best"
        return InstallationVerdict("backup", False, f"none for {late['days']} days: {advice}")
    return InstallationVerdict("backup", True, "recent enough" if days else "nobody is to be told of its age")


def _judge_disk(settings: Settings) -> InstallationVerdict:
    free = measure_free_bytes(settings.find_data_folder())
    if free is None:
        return InstallationVerdict("disk", True, "its room cannot be seen")
    room = f"{free / 1e9:.1f} GB are free"
    return (
        InstallationVerdict("disk", True, room)
        if judge_disk(free) is None
        else InstallationVerdict("disk", False, f"only {room}")
    )


def _judge_taxonomy(settings: Settings) -> InstallationVerdict:
    try:
        knowledge = known.load_knowledge(settings.cache)
        problems = len(find_data_problems(knowledge).problems)
    except TaxonomyError as no:
        return InstallationVerdict("taxonomy", False, str(no).rstrip("."))
    if problems:
        return InstallationVerdict(
            "taxonomy", False, f"{problems} things do not fit together: « boucle check taxonomy » names them"
        )
    return InstallationVerdict("taxonomy", True, f"{len(knowledge.taxonomy.resources)} resources, and they fit together")


def _judge_gazetteer() -> InstallationVerdict:
    try:
        found = len(load_gazetteer().find(_WELL_KNOWN_TOWN))
    except (OSError, ValueError, LookupError):
        found = 0
    says = "towns are found" if found == 1 else "its file cannot be read: install Boucle anew"
    return InstallationVerdict("gazetteer", found == 1, says)


def _judge_notice(health: DatabaseHealth) -> InstallationVerdict:
    if BROKERAGE_VERSION in health.read_notices:
        return InstallationVerdict("brokerage", True, "its notice was read, and it is recorded by whom")
    says = 'nobody has read its notice yet: « boucle notice », then « boucle notice --read-by "Your name" »'
    return InstallationVerdict("brokerage", not health.started, says)
