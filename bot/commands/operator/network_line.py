"""The command line of networks: what can be typed after `boucle network`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot import settings

network_cli = typer.Typer(no_args_is_help=True, help="The éco-réseaux this bot serves.")
SlugArgument = Annotated[str, typer.Argument(help="The network's public short name: perigny")]


@network_cli.command("create")
def run_network_create(
    slug: Annotated[str, typer.Argument(help="Its public short name, for links: perigny")],
    place: Annotated[str, typer.Option(help="The town in its middle: « 17180 Périgny »")],
    animator: Annotated[str, typer.Option(help="Who animates it, as the greeting says it: Inès")],
    host: Annotated[str, typer.Option(help="The body behind: Agglo")],
    name: Annotated[str, typer.Option(help="Its name; the town's when left out")] = "",
    radius: Annotated[float | None, typer.Option(min=1, max=200, help="km around its middle; 30 when left out")] = None,
    communes: Annotated[list[str] | None, typer.Option(help="Just these towns: « Périgny, Aytré »; may be repeated")] = None,
    zone: Annotated[str, typer.Option(help="Its time zone")] = "Europe/Paris",
    languages: Annotated[str, typer.Option(help="fr, en or fr,en")] = "fr,en",
    digest_day: Annotated[str, typer.Option(help="The day of the weekly digest: monday … sunday")] = "monday",
    digest_hour: Annotated[int, typer.Option(min=0, max=23, help="Its hour there")] = 8,
    controller: Annotated[str, typer.Option(help="The body that answers for the data; the host when left out")] = "",
    contact: Annotated[str, typer.Option(help="How to write to it")] = "",
    officer: Annotated[str, typer.Option(help="Its data-protection officer")] = "",
    animator_id: Annotated[int | None, typer.Option(help="The animator's Telegram id, to see the board")] = None,
) -> None:
    """A new éco-réseau; people join it by the link t.me/<bot>?start=<slug>."""
    from bot.commands import networks
    from storage.tables.network import Controller

    typer.echo(
        networks.create_network_from_options(
            settings.read_settings(),
            slug.casefold(),
            name,
            place,
            animator,
            host,
            animator_id,
            radius=radius,
            communes=communes or (),
            zone=zone,
            languages=languages,
            day=digest_day,
            hour=digest_hour,
            controller=Controller(controller or host, contact, officer),
        )
    )


@network_cli.command("list")
def run_network_list() -> None:
    """Which networks there are: their companies, what they told, what runs, who runs them."""
    from bot.commands import network_care

    network_care.print_networks(settings.read_settings())


@network_cli.command("show")
def run_network_show(slug: SlugArgument) -> None:
    """What one network is, and how far it has come."""
    from bot.commands import network_care

    network_care.print_network(settings.read_settings(), slug)


@network_cli.command("journal")
def run_network_journal(slug: SlugArgument) -> None:
    """Who saw or changed what, as CSV, the latest first."""
    from bot.commands.journal import print_journal

    print_journal(settings.read_settings(), slug)


@network_cli.command("delete")
def run_network_delete(
    slug: SlugArgument, name: Annotated[str, typer.Option(help="Its name, where nobody is there to type it")] = ""
) -> None:
    """Take a network away, with everything that is its own; asks for its name."""
    from bot.commands import network_care

    network_care.delete_network_by_name(settings.read_settings(), slug, lambda question: name or typer.prompt(question))


@network_cli.command("authorise")
def run_network_authorise(days: Annotated[int, typer.Option(min=1, help="How long the link is good")] = 7) -> None:
    """A link by which one person founds a network in the bot, and becomes its first animator."""
    from bot.commands import networks

    networks.print_founder_link(settings.read_settings(), days)


@network_cli.command("invite")
def run_network_invite(
    slug: SlugArgument,
    whom: Annotated[str, typer.Option("--for", help="companies or animators")] = "companies",
    uses: Annotated[int | None, typer.Option(min=1, help="How many people it lets in; 50 companies, 1 animator")] = None,
    days: Annotated[int | None, typer.Option(min=1, help="How long it is good; 30 days, 7 for animators")] = None,
    png: Annotated[Path | None, typer.Option(dir_okay=False, help="Write the square into this file too")] = None,
) -> None:
    """A link, its square, and four letters for companies."""
    from bot.commands import networks

    networks.print_invitation(settings.read_settings(), slug, whom, uses, days, png)


@network_cli.command("links")
def run_network_links(
    slug: SlugArgument, days: Annotated[int | None, typer.Option(min=1, help="How long they are good; 90 days")] = None
) -> None:
    """A personal link for each listed company without Telegram, as CSV for a mail merge."""
    from bot.commands import networks

    networks.print_company_links(settings.read_settings(), slug, days)


@network_cli.command("outlets")
def run_network_outlets(
    slug: SlugArgument,
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="One a line: « Recyclerie du Port, à Aytré : palettes »")
    ],
) -> None:
    """Permanent outlets, named in the answer to whoever offers what they take; each line is named with what became of it."""
    from bot.commands import permanent_takers

    if permanent_takers.save_takers_from_file(settings.read_settings(), slug, file):
        raise typer.Exit(1)
