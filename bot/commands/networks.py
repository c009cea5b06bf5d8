"""`boucle network …`: what an operator makes and prints for networks: the network itself, invitations, personal links."""

from __future__ import annotations

import asyncio
import csv
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from bot.actions.networks import founding
from bot.conversation.asks.area import Area, build_area, parse_towns
from bot.conversation.asks.zone import parse_zone
from bot.conversation.model import Refuse, Retry
from bot.documents.safe_cells import escape_formula
from bot.pictures import qr
from bot.rendering.deep_links import Address
from bot.rules.networks import invitations
from bot.settings import SETTING_ADVICE, BadSettings, Settings
from bot.telegram import polling as polling
from matching.gazetteer.gazetteer import Gazetteer
from matching.gazetteer.load import load_gazetteer
from matching.vocabulary import Place
from storage.networks.invitations import NewInvitation
from storage.store import Store
from storage.tables import Network
from storage.tables.invitation import Purpose
from storage.tables.network import Controller
from storage.work import Work

_LINK_COLUMNS = ("structure", "contact", "code_postal", "commune", "telephone", "courriel", "lien", "valable_jusqu_au")
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def create_network_from_options(
    settings: Settings,
    slug: str,
    name: str,
    place: str,
    animator: str,
    host: str,
    animator_id: int | None,
    *,
    radius: float | None,
    communes: Sequence[str],
    zone: str,
    languages: str,
    day: str,
    hour: int,
    controller: Controller,
) -> str:
    """A new network; what to tell people. Raises BadSettings with what is not right."""
    if not founding.NETWORK_SLUG.fullmatch(slug):
        raise BadSettings(f"« {slug} » cannot be in a link: small letters, digits and - only.")
    gazetteer = load_gazetteer()
    middle, spoken = _find_town(gazetteer, place), tuple(each.strip() for each in languages.split(",") if each.strip())
    if not spoken or set(spoken) - {"fr", "en"}:
        raise BadSettings(f"« {languages} »: the languages are fr, en or fr,en.")
    if day.casefold() not in _DAY_NAMES:
        raise BadSettings(f"« {day} » is no day: {', '.join(_DAY_NAMES)}.")
    if (clock := parse_zone(zone)) is None:
        raise BadSettings(f"« {zone} » is no time zone: write it like Europe/Paris or Indian/Reunion.")
    if radius is not None and communes:
        raise BadSettings("Either --radius or --communes, not both.")
    area = _find_area(gazetteer, middle, communes) if communes else Area(30.0 if radius is None else radius)
    with open_network(settings) as work:
        try:
            made = founding.create_network(
                work,
                slug,
                name or middle.name,
                animator,
                host,
                middle,
                area=area,
                zone=clock,
                languages=spoken,
                day=_DAY_NAMES.index(day.casefold()),
                hour=hour,
                controller=controller,
            )
        except Refuse:
            raise BadSettings(f"There is a network « {slug} » already.") from None
        if animator_id is not None:
            founding.appoint_animator(work, animator_id, animator, datetime.now(UTC))
        return f"{slug}: ready. People join by https://t.me/<your bot>?start={slug}, or by the letters {made.code}"


def print_founder_link(settings: Settings, days: int) -> None:
    """Print a link by which one person founds a network."""
    address = find_bot_address(settings)
    with open_network(settings) as work:
        made = invitations.issue_invitation(work, Purpose.FOUNDER, datetime.now(UTC), days=days)
        _print_link(
            address.build_link(made.payload),
            f"Whoever opens this link founds a network and runs it. {_format_terms(made, 'UTC')}",
        )


def print_invitation(settings: Settings, slug: str, whom: str, uses: int | None, days: int | None, png: Path | None) -> None:
    """Print an invitation, and draw its square."""
    purpose = {"companies": Purpose.JOIN, "animators": Purpose.ANIMATOR}.get(whom)
    if purpose is None:
        raise BadSettings(f"« {whom} »: --for is companies or animators.")
    address = find_bot_address(settings)
    with open_network(settings, slug) as work:
        made = invitations.issue_invitation(work, purpose, datetime.now(UTC), uses=uses, days=days)
        link, zone = address.build_link(made.payload), work.networks.find_current().time_zone
        if png is not None:
            png.write_bytes(qr.draw_qr_png(link))
        code = f"Or by the four letters {made.row.code}. " if made.row.code else ""
        _print_link(link, f"For {whom} of {slug}. {code}{_format_terms(made, zone)}")


def print_company_links(settings: Settings, slug: str, days: int | None) -> None:
    """A personal link for every listed company that nobody speaks for on Telegram, as CSV on standard output."""
    address = find_bot_address(settings)
    with open_network(settings, slug) as work:
        out = csv.writer(sys.stdout, lineterminator="\n")
        out.writerow(_LINK_COLUMNS)
        companies, zone = work.invitations.list_unreached(), ZoneInfo(work.networks.find_current().time_zone)
        for company in companies:
            made = invitations.issue_invitation(work, Purpose.COMPANY, datetime.now(UTC), company=company, days=days)
            people = work.memberships.list_people(company.id)
            person = next((each for each in people if each.contact), people[0] if people else None)
            reach = (person.contact or "") if person is not None else ""
            until = f"{made.row.expires.astimezone(zone):%d/%m/%Y}" if made.row.expires else ""
            phone, mail = ("", reach) if "@" in reach else (reach, "")
            name = person.name if person is not None else ""
            link = address.build_link(made.payload)
            cells = (company.name, name, company.postcode, company.place, phone, mail, link, until)
            out.writerow([escape_formula(cell) for cell in cells])
        work.history.add_entry("links-made", f"network:{work.network_id}", None, datetime.now(UTC))
        alive = work.invitations.count_live_links(datetime.now(UTC))
        typer.echo(f"{len(companies)} new links; {alive} personal links are good altogether.", err=True)


def find_bot_address(settings: Settings) -> Address:
    """Where the bot is to be found: Telegram tells it by its token. Raises BadSettings."""
    if not settings.token:
        raise BadSettings(f"A link needs the bot's name. A setting is missing: {SETTING_ADVICE['token']}.")
    try:
        return Address(asyncio.run(polling.fetch_bot_name(polling.build_bot(settings.token, settings.api_url))))
    except polling.UnknownBot as no:
        raise BadSettings(f"{no} {SETTING_ADVICE['token']}.") from None


def enter_named_network(work: Work, slug: str) -> Network:
    """The network that an operator names, in which the unit of work goes on. Raises BadSettings where there is none."""
    network = work.networks.find_by_slug(slug.casefold())
    if network is None:
        raise BadSettings(f"There is no network « {slug} »: make it with « boucle network create ».")
    work.enter(network.id)
    return network


@contextmanager
def open_network(settings: Settings, slug: str | None = None) -> Iterator[Work]:
    """One unit of work of an operator, in that network or in none. Raises BadSettings where there is no such network."""
    store = Store(settings.database_url)
    try:
        with store.work() as work:
            if slug is not None:
                enter_named_network(work, slug)
            yield work
    finally:
        store.close()


def _print_link(link: str, terms: str) -> None:
    typer.echo(qr.draw_qr_letters(link))
    typer.echo(link)
    typer.echo(terms)


def _format_terms(made: NewInvitation, zone: str) -> str:
    until = made.row.expires.astimezone(ZoneInfo(zone)) if made.row.expires else None
    people = (
        "any number of people"
        if made.row.uses_left is None
        else ("one person" if made.row.uses_left == 1 else f"{made.row.uses_left} people")
    )
    return f"Good for {people}{f', until {until:%Y-%m-%d}' if until else ''}."


def _find_town(gazetteer: Gazetteer, words: str) -> Place:
    found = gazetteer.find(words)
    if len(found) != 1:
        example = next((f"{each.postcode} {each.name}" for each in gazetteer.find_alike(words)), "17180 Périgny")
        raise BadSettings(
            f"« {words} » is {'no town I know' if not found else 'the name of several towns'}: "
            f"write it with its postal code, like « {example if not found else '17180 Périgny'} »."
        )
    return found[0]


def _find_area(gazetteer: Gazetteer, middle: Place, communes: Sequence[str]) -> Area:
    try:
        return build_area(middle, parse_towns(",".join(communes), middle, gazetteer))
    except Retry as no:
        name = no.facts.get("name", "")
        example = f", like « {no.facts['example']} »" if "example" in no.facts else ", like « 17180 Périgny »"
        why = "the name of several towns" if no.key == "several" else "no town I know"
        raise BadSettings(f"« {name} » is {why}: write it with its postal code{example}.") from None
