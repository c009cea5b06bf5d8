"""`boucle journal`: who saw or changed what in a network, as a table for a spreadsheet."""

from __future__ import annotations

import csv
import sys
from zoneinfo import ZoneInfo

from bot.commands.networks import open_network
from bot.documents.safe_cells import escape_formula
from bot.settings import Settings

_COLUMNS = ("at", "by", "deed", "about", "company")
_MOST_LINES = 100_000


def print_journal(settings: Settings, slug: str) -> None:
    """One line each, the latest first; whoever was erased is named no more. Raises BadSettings."""
    with open_network(settings, slug) as work:
        zone = ZoneInfo(work.networks.find_current().time_zone)
        entries = work.history.list_journal(0, _MOST_LINES)
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(_COLUMNS)
    for entry in entries:
        who = entry.person or ("the operator" if entry.by is None else "erased")
        cells = (f"{entry.at.astimezone(zone):%Y-%m-%d %H:%M}", who, entry.verb, entry.subject, entry.company)
        out.writerow([escape_formula(cell) for cell in cells])
