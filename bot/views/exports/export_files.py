"""The lists of a network as a file that goes out with a note: read when it is sent, for whoever still animates it then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.context.action_context import ActionContext
from bot.documents.sheets import write_csv_archive, write_xlsx
from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.exports.facts import read_export_facts
from bot.views.exports.sheets import build_sheets, name_export
from matching.calendar.days import to_local_day
from storage.notes.saying import Fact, Saying
from storage.tables import Network, Person
from storage.work import Work

WORKBOOK, ARCHIVE = "xlsx", "csv"
EXPORT_VERB = "exported"  # in the history of the network
EXPORT_DOCUMENTS = {f"export-{kind}": kind for kind in (WORKBOOK, ARCHIVE)}


def build_export_note(network: Network, saying: Saying, kind: str, now: datetime) -> Saying:
    """What is said with the file, and which file it is."""
    facts: dict[str, Fact] = {
        "network": network.name,
        "day": to_local_day(now, ZoneInfo(network.time_zone)).isoformat(),
        "at": now.isoformat(),
        "from": network.id,
    }
    return replace(saying, facts=facts, document=f"export-{kind}")


def prepare_export(work: Work, person: Person, saying: Saying, renderer: TextRenderer) -> Callable[[], Document]:
    """Read what belongs into the file; what comes back writes it, and needs no database. Raises LookupError for somebody
    who does not animate that network any more."""
    facts = saying.facts or {}
    with work.inside(int(facts["from"])):
        if not work.people.is_animator(person):
            raise LookupError("whoever asked for the lists animates the network no longer")
        context = ActionContext(work, person, None, renderer.knowledge, datetime.fromisoformat(str(facts["at"])))
        return prepare_export_file(context, renderer, EXPORT_DOCUMENTS[saying.document or ""])


def prepare_export_file(context: ActionContext, renderer: TextRenderer, kind: str) -> Callable[[], Document]:
    """The same for whoever may."""
    facts = read_export_facts(context)

    def write() -> Document:
        sheets = build_sheets(facts, renderer)
        if kind == WORKBOOK:
            return name_export(facts, write_xlsx(sheets), "xlsx")
        return name_export(facts, write_csv_archive(sheets, renderer.language), "zip")

    return write
