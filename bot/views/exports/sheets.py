"""The lists of a network as sheets: companies, announcements, synergies, their history, messages, figures, what is possible."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.documents.sheets import ColumnKind, SheetCell, SheetColumn, TypedSheet
from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.declarations.cards import describe_declaration
from bot.views.exports.facts import ExportFacts
from bot.views.exports.figure_rows import list_figure_rows, list_message_rows
from bot.views.exports.synergy_rows import list_history_rows, list_possible_rows, list_synergy_rows
from bot.views.exports.words import ExportWords
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState

_TEXT, _NUMBER, _DATE, _MOMENT = ColumnKind.TEXT, ColumnKind.NUMBER, ColumnKind.DATE, ColumnKind.MOMENT
# The columns of each sheet: what they are called in the texts, what stands in them, how wide they are.
_COLUMNS: dict[str, tuple[tuple[str, ColumnKind, int], ...]] = {
    "companies": (
        *(("company", _TEXT, 30), ("activity", _TEXT, 24), ("postcode", _TEXT, 9), ("town", _TEXT, 22)),
        *(("siret", _TEXT, 16), ("known", _TEXT, 18), ("people", _TEXT, 24), ("contact", _TEXT, 24), ("telegram", _TEXT, 10)),
        *(("open", _NUMBER, 12), ("sent", _NUMBER, 12), ("last", _MOMENT, 17)),
    ),
    "declarations": (
        *(("number", _NUMBER, 8), ("company", _TEXT, 30), ("verb", _TEXT, 14), ("what", _TEXT, 30), ("family", _TEXT, 20)),
        *(("words", _TEXT, 40), ("quantity", _TEXT, 26), ("low", _NUMBER, 10), ("high", _NUMBER, 10), ("yearly", _NUMBER, 12)),
        *(("base", _TEXT, 10), ("price", _TEXT, 18), ("town", _TEXT, 22), ("state", _TEXT, 16), ("seen-by", _TEXT, 16)),
        *(
            ("published", _DATE, 12),
            ("expires", _DATE, 12),
            ("waste", _TEXT, 12),
            ("certainty", _TEXT, 14),
            ("note", _TEXT, 30),
        ),
    ),
    "synergies": (
        *(("number", _NUMBER, 8), ("synergy-kind", _TEXT, 16), ("what", _TEXT, 30), ("givers", _TEXT, 30)),
        *(("takers", _TEXT, 30), ("state", _TEXT, 20), ("stage", _TEXT, 16), ("score", _NUMBER, 8), ("asked", _DATE, 12)),
        *(("introduced", _DATE, 12), ("closed", _DATE, 12), ("yearly", _NUMBER, 12), ("base", _TEXT, 10)),
    ),
    "history": (
        *(("at", _MOMENT, 17), ("number", _NUMBER, 8), ("what", _TEXT, 30), ("company", _TEXT, 30), ("event", _TEXT, 34)),
        *(("quantity", _TEXT, 26), ("yearly", _NUMBER, 12), ("base", _TEXT, 10)),
    ),
    "messages": (("month", _TEXT, 10), ("message-kind", _TEXT, 26), ("sent", _NUMBER, 12), ("failed", _NUMBER, 12)),
    "figures": (("figure", _TEXT, 44), ("value", _NUMBER, 14), ("unit", _TEXT, 12), ("sureness", _TEXT, 26)),
    "possible": (
        *(
            ("synergy-kind", _TEXT, 16),
            ("what", _TEXT, 30),
            ("sought", _TEXT, 30),
            ("givers", _TEXT, 34),
            ("takers", _TEXT, 34),
        ),
        *(("km", _NUMBER, 8), ("score", _NUMBER, 8), ("reasons", _TEXT, 60)),
    ),
}


def build_sheets(facts: ExportFacts, renderer: TextRenderer) -> tuple[TypedSheet, ...]:
    """All sheets, in the reader's language."""
    words = ExportWords(renderer, facts.zone)
    rows: dict[str, Sequence[Sequence[SheetCell]]] = {
        "companies": _list_company_rows(facts, words),
        "declarations": [_build_declaration_row(row, company, words) for row, company in facts.declarations],
        "synergies": list_synergy_rows(facts, words),
        "history": list_history_rows(facts, words),
        "messages": list_message_rows(facts, words),
        "figures": list_figure_rows(facts, words),
        "possible": list_possible_rows(facts, words),
    }
    return tuple(
        TypedSheet(
            renderer.render_plain(f"export-sheet-{name}"),
            f"{number}-{renderer.render_plain(f'export-file-{name}')}",
            tuple(SheetColumn(renderer.render_plain(f"export-head-{title}"), kind, width) for title, kind, width in columns),
            rows[name],
        )
        for number, (name, columns) in enumerate(_COLUMNS.items(), 1)
    )


def name_export_file(slug: str, now: datetime, suffix: str) -> str:
    """ "boucle-perigny-2026-11-30.xlsx"."""
    return f"boucle-{slug}-{now:%Y-%m-%d}.{suffix}"


def name_export(facts: ExportFacts, content: bytes, suffix: str) -> Document:
    """The file as it goes out."""
    return Document(name_export_file(facts.network.slug, facts.now.astimezone(facts.zone), suffix), content)


def _list_company_rows(facts: ExportFacts, words: ExportWords) -> list[list[SheetCell]]:
    is_open = [row.company_id for row, _ in facts.declarations if row.state is DeclarationState.OPEN]
    rows: list[list[SheetCell]] = []
    for company in facts.companies:
        people, sent = facts.people.get(company.id, ()), facts.sent.get(company.id)
        rows.append(
            [
                company.name,
                words.say("data-activity-line", activity=company.activity),
                company.postcode,
                company.place,
                company.siret,
                words.say(f"export-known-{company.state}"),
                ", ".join(filter(None, (person.name for person in people))),
                ", ".join(filter(None, (person.contact for person in people))),
                words.say_whether(any(person.on_telegram for person in people)),
                is_open.count(company.id),
                sent.count if sent else 0,
                words.tell_moment(sent.last if sent else None),
            ]
        )
    return rows


def _build_declaration_row(row: Declaration, company: str, words: ExportWords) -> list[SheetCell]:
    told, stated = describe_declaration(row), row.details.stated
    return [
        row.id,
        company,
        words.say(f"verb-{told['kind']}"),
        words.name_thing(str(told["resource"])),
        words.name_family(row.resource),
        row.details.sentence or row.said,
        words.say("declaration-quantity", **told),
        row.low,
        row.high,
        row.yearly,
        words.name_base(row.resource) if row.yearly is not None else "",
        words.say("declaration-price", **told),
        row.place,
        words.say(f"data-state-{row.state}"),
        words.say(f"export-seen-{row.visibility}"),
        words.tell_day(row.published),
        words.tell_day(row.expires),
        stated.code if stated is not None and stated.code else "",
        words.say(f"export-certainty-{stated.certainty}") if stated is not None else "",
        row.details.note,
    ]
