"""A report in the chat: which period, one subject after the other, and files to keep."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.views.reports.figures import load_report_rows
from bot.views.reports.files import REPORT_PDF, REPORT_SHEET
from bot.views.reports.periods import ReportPeriod, format_period_code, list_usual_periods
from bot.views.reports.sections import POSSIBLE_SECTION, SECTIONS, build_section
from storage.notes.saying import Button, Fact, Saying

PDF, SHEET = "pdf", "sheet"
_FILES = {PDF: REPORT_PDF, SHEET: REPORT_SHEET}


def build_period_question(context: ActionContext) -> Saying:
    """Which time shall it be about? In words, any other."""
    buttons = tuple(
        Button(
            f"report-periods.{name}",
            build_report_token(format_period_code(first, last), "overview"),
            {"from": first.isoformat(), "to": last.isoformat()},
        )
        for name, first, last in list_usual_periods(context)
    )
    return Saying("report-periods", {"network": context.work.networks.find_current().name}, buttons=buttons)


def build_report_page(context: ActionContext, period: ReportPeriod, subject: str) -> Saying:
    """One subject, with the way to all the others."""
    shown = build_section(context, load_report_rows(context, period), subject)
    known = Button("report-go.known", f"a.evaluate.0.{period.code}")
    return replace(shown, buttons=(*_build_ways(period, subject), *((known,) if subject == "overview" else ())))


def build_report_file(context: ActionContext, period: ReportPeriod, kind: str) -> Saying:
    """The whole of it as a file, made when it is sent."""
    network = context.work.networks.find_current()
    facts: dict[str, Fact] = {"network": network.name, "slug": network.slug, **period.facts, "at": context.now.isoformat()}
    return Saying(f"report-{kind}", facts, buttons=_build_ways(period, kind), document=_FILES[kind])


def _build_ways(period: ReportPeriod, shown: str) -> tuple[Button, ...]:
    """To everything else of this report."""
    return tuple(
        Button(f"report-go.{name}", build_report_token(period.code, name))
        for name in (*SECTIONS, PDF, SHEET)
        if name not in (shown, POSSIBLE_SECTION)
    )


def build_report_token(code: str, subject: str) -> str:
    """The token of the button that shows a subject of a period."""
    return f"a.report.0.{code}.{subject}"
