"""`boucle check`: is everything as it should be? A plain verdict each; it changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import typer

from bot.settings import SETTING_ADVICE, Settings
from storage.health import DatabaseHealth, DatabaseShape, examine_database

_SHAPE_VERDICTS = {
    DatabaseShape.CURRENT: "it has the shape of this version",
    DatabaseShape.OLDER: "it has the shape of an older version: back it up, then start Boucle, which brings it up to date",
    DatabaseShape.NEWER: "it has the shape of a newer version: run that one, or restore a backup",
    DatabaseShape.EMPTY: "there is nothing in it yet: make a network with « boucle network create »",
    DatabaseShape.UNREADABLE: f"it cannot be read. {SETTING_ADVICE['database_url']}",
}


@dataclass(frozen=True, slots=True)
class InstallationVerdict:
    """One thing that was looked at."""

    subject: str
    well: bool
    says: str


def run_whole_check(settings: Settings, now: datetime) -> int:
    """Say what is well and what is not. How many things are not."""
    verdicts = judge_installation(settings, now)
    for each in verdicts:
        typer.echo(f"{'ok' if each.well else 'not well':10}{each.subject}: {each.says}.")
    return sum(not each.well for each in verdicts)


def judge_installation(settings: Settings, now: datetime) -> Sequence[InstallationVerdict]:
    """Settings, database, unfinished erasures."""
    health = examine_database(settings.database_url, now)
    return (
        InstallationVerdict("settings", True, "they can be read"),
        InstallationVerdict(
            "token", bool(settings.token), "there is one" if settings.token else f"there is none. {SETTING_ADVICE['token']}"
        ),
        InstallationVerdict("database", health.shape is DatabaseShape.CURRENT, _SHAPE_VERDICTS[health.shape]),
        _judge_erasures(health),
    )


def _judge_erasures(health: DatabaseHealth) -> InstallationVerdict:
    if health.shape is not DatabaseShape.CURRENT:
        return InstallationVerdict("erasures", False, "they are counted once the database has the shape of this version")
    left = health.unfinished_erasures
    if not left:
        return InstallationVerdict("erasures", True, "all are finished")
    return InstallationVerdict(
        "erasures", False, f"{left} cannot end, and an address is still kept; the log says why, at « erasure »"
    )
