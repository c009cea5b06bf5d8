"""`boucle calls`: the call list on paper, for whoever rings without the bot at hand."""
from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import typer

from bot.context.action_context import Desk, unattended
from bot.rendering.text_renderer import Wording
from bot.settings import BadSettings, Settings
from bot.views.calls import call_list
from bot.views.calls.call_list import Line
from matching import knowledge as known
from storage.notes.saying import Facts
from storage.store import Store

COLUMNS = ("structure", "commune", "contact", "joindre", "a_dire", "a_partir_du", "essais")


def run(settings: Settings, slug: str, *, as_csv: bool) -> None:
    """Print everything that is owed to companies of a network by telephone. Raises BadSettings."""
    knowledge = known.load(settings.cache, settings.meaning)
    store = Store(settings.database_url)
    try:
        with store.read() as work:
            network = work.networks.called(slug)
            if network is None:
                raise BadSettings(f"There is no network « {slug} »: make it with « boucle network create ».")
            work.scope.network = network.id
            desk = unattended(work, knowledge, datetime.now(UTC))
            wording, lines = Wording(network.languages[0], knowledge), call_list.owed(desk)
            zone = ZoneInfo(network.time_zone)
            typer.echo(table(desk, lines, wording, zone) if as_csv else page(desk, lines, wording, network.name), nl=not as_csv)
    finally:
        store.close()


def table(desk: Desk, lines: Sequence[Line], wording: Wording, zone: ZoneInfo) -> str:
    """One row for each question, with a first line that names the columns."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for one in lines:
        facts = call_list.asked_for(desk, one)
        due = one.call.due.astimezone(zone).strftime("%Y-%m-%d %H:%M")
        rows.writerow([_plain(cell) for cell in (facts["company"], facts["place"], facts["person"], facts["contact"],
                                                 _said(desk, one, wording), due, one.call.tries)])
    return out.getvalue()


def page(desk: Desk, lines: Sequence[Line], wording: Wording, network: str) -> str:
    """Company by company: whom to ask for, what to say, and boxes to tick."""
    head: Facts = {"network": network, "count": call_list.companies(lines)}
    return "\n\n".join([wording.words("calls-paper", head), *(
        "\n".join(block) for block in _blocks(desk, lines, wording))])


def _blocks(desk: Desk, lines: Sequence[Line], wording: Wording) -> Iterator[list[str]]:
    boxes = wording.words("calls-boxes")
    for number, company in enumerate(dict.fromkeys(one.call.company_id for one in lines), 1):
        own = [one for one in lines if one.call.company_id == company]
        block = [f"{number}. " + wording.words("call-whom", call_list.asked_for(desk, own[0]))]
        for one in own:
            block += [f"   {_said(desk, one, wording)}", f"   {boxes}"]
        yield block


def _said(desk: Desk, one: Line, wording: Wording) -> str:
    said = call_list.to_say(desk, one)
    return wording.words(said.key, said.facts)


def _plain(cell: object) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    text = str(cell)
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
