"""`boucle network list / show / delete`: which networks there are, how one of them does, and taking one away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import typer

from bot.commands.networks import open_network
from bot.commands.table import format_table
from bot.settings import BadSettings, Settings
from storage.store import Store
from storage.tables import Network
from storage.work import Work


def print_networks(settings: Settings) -> None:
    """Every network of this bot, a line each."""
    with open_network(settings) as work:
        rows = []
        for network in work.networks.list_all():
            with work.inside(network.id):
                companies, funnel = work.networks.count_companies(), work.figures.count_funnel()
                team = ", ".join(member.person.name for member in work.roles.list_team()) or "nobody"
            rows.append((network.slug, network.name, str(companies), str(funnel.declared), str(funnel.running), team))
    if not rows:
        typer.echo("There is no network yet: make one with « boucle network create ».")
        return
    typer.echo(format_table("Networks", ("slug", "name", "companies", "declared", "running", "run by"), rows))


def print_network(settings: Settings, slug: str) -> None:
    """What one network is, and how far it has come."""
    with open_network(settings, slug) as work:
        network, funnel = work.networks.find_current(), work.figures.count_funnel()
        companies, silent = work.networks.count_companies(), work.figures.count_silent_companies()
        open_now = sum(each.count for each in work.figures.count_open())
        lines = (
            ("name", network.name),
            ("letters", network.code or "none"),
            ("run by", ", ".join(member.person.name for member in work.roles.list_team()) or "nobody"),
            ("greeting", f"{network.animator} ({network.host})"),
            ("covers", _describe_area(network)),
            ("languages", ", ".join(network.languages)),
            ("digest", f"day {network.digest_day + 1} of the week at {network.digest_hour} h, {network.time_zone}"),
            ("answers for the data", network.controller.body or network.host),
            ("companies", f"{companies}, {silent} without an announcement"),
            ("announcements", f"{open_now} open, {funnel.declared} since the beginning"),
            ("leads", f"{funnel.matched} found, {funnel.interested} with a yes, {funnel.introduced} introduced"),
            ("exchanges", f"{funnel.trial} on trial, {funnel.running} running"),
            ("groups", ", ".join(chat.title for chat in work.groups.list_linked()) or "none"),
        )
    for label, told in lines:
        typer.echo(f"{label}: {told}")


def delete_network_by_name(settings: Settings, slug: str, ask: Callable[[str], str]) -> None:
    """Take it away with all its rows, once its name was typed. Raises BadSettings where it was not."""
    with open_network(settings, slug) as work:
        name, companies = work.networks.find_current().name, work.networks.count_companies()
    typed = ask(
        f"« {name} » and its {companies} companies go for good: only a backup brings them back.\n"
        f"Take its lists out before, with « boucle export {slug} ». Type its name to delete it"
    )
    if typed.strip() != name:
        raise BadSettings(f"« {typed.strip()} » is not its name: nothing was deleted.")
    with open_network(settings, slug) as work:
        done = work.networks.delete_network()
    typer.echo(
        f"{name} is gone: {done.rows} rows, {done.companies} companies, {done.people} people. "
        f"{done.companies_kept} companies and {done.people_kept} people stay, in another network."
    )


def record_operator_deed(work: Work, verb: str, kind: str = "") -> None:
    """Who saw or took out what is written down; here it was the operator."""
    work.history.add_entry(verb, f"network:{work.network_id}", None, datetime.now(UTC), kind)


def record_operator_deed_everywhere(store: Store, verb: str) -> None:
    """The same where it was about all networks."""
    with store.work() as work:
        for network in work.networks.list_ids():
            with work.inside(network):
                record_operator_deed(work, verb)


def _describe_area(network: Network) -> str:
    towns = ", ".join(each.name for each in network.communes)
    return towns or f"{network.radius:g} km around {network.lat:.3f}, {network.lon:.3f}"
