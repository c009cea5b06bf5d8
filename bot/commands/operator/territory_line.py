"""What an operator does for a territory without the chat: lists in and out, whom to ring, the broker's register, reports."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import settings

territory_cli = typer.Typer()
_EXIT_BAD_LINES = 1


@territory_cli.command("import")
def import_companies(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="CSV or XLSX with titles on top; or .json")],
    network: Annotated[str, typer.Option(help="The slug of the network; a .json brings its own")] = "",
    joined: Annotated[bool, typer.Option(help="These companies have agreed to take part")] = False,
    dry_run: Annotated[bool, typer.Option(help="Only say what each line would become")] = False,
    column: Annotated[
        list[str] | None, typer.Option(help="What a column holds: « town=Ville du siège »; may be repeated")
    ] = None,
    to_correct: Annotated[
        Path | None, typer.Option(dir_okay=False, help="Where to write the lines to correct, as XLSX")
    ] = None,
) -> None:
    """Take over a list of companies and what they declare; each line is named with what becomes of it. A whole network that
    « boucle export » wrote as .json comes into a database that is still empty."""
    from bot.commands import export_network, import_list

    if file.suffix.casefold() == ".json":
        export_network.run_network_import_command(settings.read_settings(), file)
        return
    bad = import_list.run_import_command(
        settings.read_settings(),
        file,
        network,
        joined=joined,
        dry_run=dry_run,
        said_columns=column or (),
        to_correct=to_correct,
    )
    raise typer.Exit(_EXIT_BAD_LINES if bad else 0)


@territory_cli.command()
def export(
    network: Annotated[str, typer.Argument(help="The slug of the network")],
    file: Annotated[Path, typer.Argument(dir_okay=False, help="Lists as .xlsx or .zip (CSV); the whole network as .json")],
    language: Annotated[str | None, typer.Option(help="fr or en; the network's first when left out")] = None,
) -> None:
    """A network's companies, announcements, exchanges, messages and figures; or all of it, to move it to another operator."""
    from bot.commands import export_network

    export_network.run_export_command(settings.read_settings(), network, file, language)


@territory_cli.command()
def calls(
    network: Annotated[str, typer.Argument(help="The slug of the network")],
    as_csv: Annotated[bool, typer.Option("--csv", help="A table for a spreadsheet instead of a page to print")] = False,
) -> None:
    """Whom the animator is to ring, what to say, and boxes to tick."""
    from bot.commands import calls as calling

    calling.run_calls_command(settings.read_settings(), network, as_csv=as_csv)


@territory_cli.command()
def register(
    network: Annotated[str, typer.Argument(help="The slug of the network")],
    file: Annotated[Path | None, typer.Argument(help="A workbook to write, .xlsx; without it the register is printed")] = None,
) -> None:
    """The register of a declared broker of waste (order of 31 May 2021, article 4), as a table or a workbook."""
    from bot.commands import broker_register

    broker_register.run_register_command(settings.read_settings(), network, file)


@territory_cli.command()
def report(
    network: Annotated[str, typer.Argument(help="The slug of the network")],
    out: Annotated[Path, typer.Argument(help="report.pdf, report.xlsx, or a folder for pictures")],
    first: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="Its first day")] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help="Its last day")] = None,
    language: Annotated[str | None, typer.Option(help="fr or en; without it the network's first")] = None,
) -> None:
    """A period's report for the steering committee: pictures, pages to print, or a sheet."""
    from bot.commands import report as reporting

    reporting.run_report_command(settings.read_settings(), network, out, first, last, language)
