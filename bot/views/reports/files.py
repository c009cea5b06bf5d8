"""The whole report as a document to print and as a sheet: the same messages, drawn and written out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from bot.context.action_context import ActionContext, build_unattended_context
from bot.documents.paper_words import drop_signs
from bot.documents.sheets import TypedSheet, build_fitting_sheet, write_xlsx
from bot.pictures.report import ReportBlock, ReportPage, draw_report
from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.reports.figures import load_report_rows
from bot.views.reports.periods import build_period
from bot.views.reports.pictures import build_blocks
from bot.views.reports.sections import HIDDEN, POSSIBLE_SECTION, SECTIONS, build_section
from matching.calendar.days import to_utc_moment
from storage.notes.saying import Facts, Saying
from storage.work import Work

REPORT_PDF, REPORT_SHEET = "report-pdf", "report-sheet"
_SILENT_FACTS = frozenset({"lat", "lon", "around", "quarters"})


def build_report_pdf(work: Work, saying: Saying, renderer: TextRenderer) -> Document:
    """The document that a message promises, as things stand when it is sent."""
    return Document(f"{_name_file(saying)}.pdf", format_report_pdf(_load_sections(work, saying, renderer), renderer))


def build_report_sheet(work: Work, saying: Saying, renderer: TextRenderer) -> Document:
    """The sheet that a message promises."""
    return Document(f"{_name_file(saying)}.xlsx", format_report_sheet(_load_sections(work, saying, renderer), renderer))


def list_sections(context: ActionContext, first: date, last: date) -> tuple[Saying, ...]:
    """All the messages of a report, in their order."""
    rows = load_report_rows(context, build_period(context, first, last))
    built = {name: build_section(context, rows, name) for name in SECTIONS}
    return tuple(each for name, each in built.items() if name != POSSIBLE_SECTION or each.key != "report-few")


def format_report_pdf(sections: Sequence[Saying], renderer: TextRenderer) -> bytes:
    """Pages of A4: each subject drawn, and the same in words below."""
    blocks = [block for section in sections for block in _build_section_blocks(section, renderer)]
    page = ReportPage(
        renderer.language,
        renderer.render_plain("report-title"),
        renderer.render_plain("report-subtitle", sections[0].facts),
        tuple(blocks),
        (renderer.render_plain("report-merged"),),
    )
    return draw_report(page, "pdf")


def format_report_sheet(sections: Sequence[Saying], renderer: TextRenderer) -> bytes:
    """A workbook with a sheet for each subject, a table for each kind of line: words first, then the figures."""
    return write_xlsx([_build_sheet(section, renderer) for section in sections if section.key != "report-few"])


def _build_section_blocks(saying: Saying, renderer: TextRenderer) -> list[ReportBlock]:
    name = str((saying.facts or {}).get("section", saying.key.removeprefix("report-")))
    title = renderer.render_plain(f"report-title-{name}")
    if saying.key == "report-few":
        return [ReportBlock(title, notes=(renderer.render_plain("report-nothing"),), leading=True)]
    drawn = build_blocks(saying, renderer)
    told = {note for block in drawn for note in block.notes}
    lines = (drop_signs(renderer.render_plain(part.key, part.facts)) for part in saying.parts)
    return [
        ReportBlock(title, leading=True),
        *drawn,
        ReportBlock("", lines=tuple(each for each in lines if each and each not in told)),
    ]


def _build_sheet(saying: Saying, renderer: TextRenderer) -> TypedSheet:
    heads: list[str] = []
    for part in saying.parts:
        heads += [name for name in _list_figures(part.facts or {}) if name not in heads]
    words = renderer.render_plain("report-sheet-line")
    rows = [
        (
            renderer.render_plain(part.key, part.facts).strip(),
            *(_write_cell((part.facts or {}).get(name, ""), renderer) for name in heads),
        )
        for part in saying.parts
        if renderer.render_plain(part.key, part.facts).strip()
    ]
    titles = (words, *(renderer.render_plain("report-sheet-head", {"name": name}) for name in heads))
    return build_fitting_sheet(renderer.render_plain(f"report-tab-{saying.key.removeprefix('report-')}"), titles, rows)


def _list_figures(facts: Facts) -> list[str]:
    return [
        name for name, value in facts.items() if name not in _SILENT_FACTS and (not isinstance(value, str) or value == HIDDEN)
    ]


def _write_cell(value: str | int | float, renderer: TextRenderer) -> str | int | float:
    return renderer.render_plain("report-count", {"count": value}) if value == HIDDEN else value


def _load_sections(work: Work, saying: Saying, renderer: TextRenderer) -> tuple[Saying, ...]:
    facts = saying.facts or {}
    first, last = date.fromisoformat(str(facts["from"])), date.fromisoformat(str(facts["to"]))
    network = work.networks.find_by_slug(str(facts["slug"]))
    if network is None:
        raise LookupError("the network of a report is gone")
    with work.inside(network.id):
        now = max(datetime.fromisoformat(str(facts["at"])), to_utc_moment(first, time(0), work.networks.zone()))
        context = build_unattended_context(work, renderer.knowledge, now)
        return list_sections(context, first, last)


def _name_file(saying: Saying) -> str:
    facts = saying.facts or {}
    return f"boucle-{facts['slug']}-{facts['from']}-{facts['to']}"
