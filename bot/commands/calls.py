"""`boucle calls`: the call list on paper, for whoever rings without the bot at hand."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import typer

from bot.commands.network_care import record_operator_deed
from bot.commands.networks import open_network
from bot.context.action_context import ActionContext, build_unattended_context
from bot.documents.safe_cells import escape_formula
from bot.rendering.text_renderer import TextRenderer
from bot.settings import Settings
from bot.views.calls import call_list
from bot.views.calls.call_list import CallTopic
from matching import knowledge as known
from storage.notes.saying import Facts

_CALL_COLUMNS = ("structure", "commune", "contact", "joindre", "a_dire", "a_partir_du", "essais")


def run_calls_command(settings: Settings, slug: str, *, as_csv: bool) -> None:
    """Print everything that is owed to companies of a network by telephone. Raises BadSettings."""
    knowledge = known.load_knowledge(settings.cache, settings.meaning)
    with open_network(settings, slug) as work:
        record_operator_deed(work, "calls-printed")
        network = work.networks.find_current()
        context = build_unattended_context(work, knowledge, datetime.now(UTC))
        renderer, lines = TextRenderer(network.languages[0], knowledge), call_list.list_owed_topics(context)
        zone = ZoneInfo(network.time_zone)
        typer.echo(
            format_call_table(context, lines, renderer, zone)
            if as_csv
            else format_call_sheet(context, lines, renderer, network.name),
            nl=not as_csv,
        )


def format_call_table(context: ActionContext, lines: Sequence[CallTopic], renderer: TextRenderer, zone: ZoneInfo) -> str:
    """One row for each question, with a first line that names the columns."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(_CALL_COLUMNS)
    for one in lines:
        facts = call_list.describe_call_contact(context, one)
        due = one.call.due.astimezone(zone).strftime("%Y-%m-%d %H:%M")
        rows.writerow(
            [
                escape_formula(cell)
                for cell in (
                    facts["company"],
                    facts["place"],
                    facts["person"],
                    facts["contact"],
                    _format_topic(context, one, renderer),
                    due,
                    one.call.tries,
                )
            ]
        )
    return out.getvalue()


def format_call_sheet(context: ActionContext, lines: Sequence[CallTopic], renderer: TextRenderer, network: str) -> str:
    """Company by company: whom to ask for, what to say, and boxes to tick."""
    head: Facts = {"network": network, "count": call_list.count_called_companies(lines)}
    return "\n\n".join(
        [
            renderer.render_plain("calls-paper", head),
            *("\n".join(block) for block in _format_company_blocks(context, lines, renderer)),
        ]
    )


def _format_company_blocks(context: ActionContext, lines: Sequence[CallTopic], renderer: TextRenderer) -> Iterator[list[str]]:
    boxes = renderer.render_plain("calls-boxes")
    for number, company in enumerate(dict.fromkeys(one.call.company_id for one in lines), 1):
        own = [one for one in lines if one.call.company_id == company]
        block = [f"{number}. " + renderer.render_plain("call-whom", call_list.describe_call_contact(context, own[0]))]
        for one in own:
            block += [f"   {_format_topic(context, one, renderer)}", f"   {boxes}"]
        yield block


def _format_topic(context: ActionContext, topic: CallTopic, renderer: TextRenderer) -> str:
    said = call_list.build_call_message(context, topic)
    return " ".join(renderer.render_plain(each.key, each.facts) for each in (said, *said.parts))
