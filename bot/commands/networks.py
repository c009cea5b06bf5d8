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
from bot.conversation.asks.area import Area, around, named
from bot.conversation.asks.zone import zone_named
from bot.conversation.model import Refuse, Retry
from bot.pictures import qr
from bot.rendering.deep_links import Address
from bot.rules.networks import invitations
from bot.settings import ADVICE, BadSettings, Settings
from bot.telegram import polling as polling
from matching.gazetteer.gazetteer import Gazetteer
from matching.gazetteer.load import load
from matching.vocabulary import Place
from storage.networks.invitations import Made
from storage.store import Store
from storage.tables.invitation import Purpose
from storage.tables.network import Controller
from storage.work import Work

COLUMNS = ("structure", "commune", "telephone", "lien")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def create(settings: Settings, slug: str, name: str, place: str, animator: str, host: str,
           animator_id: int | None, *, radius: float | None, communes: Sequence[str], zone: str, languages: str, day: str,
           hour: int, controller: Controller) -> str:
    """A new network; what to tell people. Raises BadSettings with what is not right."""
    if not founding.SLUG.fullmatch(slug):
        raise BadSettings(f"« {slug} » cannot be in a link: small letters, digits and - only.")
    gazetteer = load()
    middle, spoken = _place(gazetteer, place), tuple(each.strip() for each in languages.split(",") if each.strip())
    if not spoken or set(spoken) - {"fr", "en"}:
        raise BadSettings(f"« {languages} »: the languages are fr, en or fr,en.")
    if day.casefold() not in DAYS:
        raise BadSettings(f"« {day} » is no day: {', '.join(DAYS)}.")
    if (clock := zone_named(zone)) is None:
        raise BadSettings(f"« {zone} » is no time zone: write it like Europe/Paris or Indian/Reunion.")
    if radius is not None and communes:
        raise BadSettings("Either --radius or --communes, not both.")
    area = _towns(gazetteer, middle, communes) if communes else Area(30.0 if radius is None else radius)
    with _work(settings) as work:
        try:
            made = founding.create(work, slug, name or middle.name, animator, host, middle, area=area, zone=clock,
                                   languages=spoken, day=DAYS.index(day.casefold()), hour=hour, controller=controller)
        except Refuse:
            raise BadSettings(f"There is a network « {slug} » already.") from None
        if animator_id is not None:
            founding.appoint(work, animator_id, animator, datetime.now(UTC))
        return f"{slug}: ready. People join by https://t.me/<your bot>?start={slug}, or by the letters {made.code}"


def authorise(settings: Settings, days: int) -> None:
    """Print a link by which one person founds a network."""
    address = where(settings)
    with _work(settings) as work:
        made = invitations.made(work, Purpose.FOUNDER, datetime.now(UTC), days=days)
        _print(address.link(made.payload), f"Whoever opens this link founds a network and runs it. {_terms(made, 'UTC')}")


def invite(settings: Settings, slug: str, whom: str, uses: int | None, days: int | None, png: Path | None) -> None:
    """Print an invitation, and draw its square."""
    purpose = {"companies": Purpose.JOIN, "animators": Purpose.ANIMATOR}.get(whom)
    if purpose is None:
        raise BadSettings(f"« {whom} »: --for is companies or animators.")
    address = where(settings)
    with _work(settings, slug) as work:
        made = invitations.made(work, purpose, datetime.now(UTC), uses=uses, days=days)
        link, zone = address.link(made.payload), work.networks.here().time_zone
        if png is not None:
            png.write_bytes(qr.png(link))
        code = f"Or by the four letters {made.row.code}. " if made.row.code else ""
        _print(link, f"For {whom} of {slug}. {code}{_terms(made, zone)}")


def links(settings: Settings, slug: str, days: int | None) -> None:
    """A personal link for every listed company that nobody speaks for on Telegram, as CSV on standard output."""
    address = where(settings)
    with _work(settings, slug) as work:
        out = csv.writer(sys.stdout, lineterminator="\n")
        out.writerow(COLUMNS)
        for company in work.invitations.unreached():
            made = invitations.made(work, Purpose.COMPANY, datetime.now(UTC), company=company, days=days)
            people = work.memberships.people(company.id)
            phone = next((person.contact for person in people if person.contact), "")
            out.writerow((company.name, f"{company.postcode} {company.place}", phone, address.link(made.payload)))


def where(settings: Settings) -> Address:
    """Where the bot is to be found: Telegram tells it by its token. Raises BadSettings."""
    if not settings.token:
        raise BadSettings(f"A link needs the bot's name. A setting is missing: {ADVICE['token']}.")
    try:
        return Address(asyncio.run(polling.user_name(polling.bot(settings.token, settings.api_url))))
    except polling.Unknown as no:
        raise BadSettings(f"{no} {ADVICE['token']}.") from None


@contextmanager
def _work(settings: Settings, slug: str | None = None) -> Iterator[Work]:
    store = Store(settings.database_url)
    try:
        with store.work() as work:
            if slug is not None:
                network = work.networks.called(slug.casefold())
                if network is None:
                    raise BadSettings(f"There is no network « {slug} »: make it with « boucle network create ».")
                work.scope.network = network.id
            yield work
    finally:
        store.close()


def _print(link: str, terms: str) -> None:
    typer.echo(qr.drawn(link))
    typer.echo(link)
    typer.echo(terms)


def _terms(made: Made, zone: str) -> str:
    until = made.row.expires.astimezone(ZoneInfo(zone)) if made.row.expires else None
    people = "any number of people" if made.row.uses_left is None else (
        "one person" if made.row.uses_left == 1 else f"{made.row.uses_left} people")
    return f"Good for {people}{f', until {until:%Y-%m-%d}' if until else ''}."


def _place(gazetteer: Gazetteer, words: str) -> Place:
    found = gazetteer.find(words)
    if len(found) != 1:
        raise BadSettings(f"« {words} » is {'no town I know' if not found else 'the name of several towns'}: "
                          "write it with its postal code, like « 17180 Périgny ».")
    return found[0]


def _towns(gazetteer: Gazetteer, middle: Place, communes: Sequence[str]) -> Area:
    try:
        return around(middle, named(",".join(communes), middle, gazetteer))
    except Retry as no:
        name = no.facts.get("name", "")
        example = f", like « {no.facts['example']} »" if "example" in no.facts else ", like « 17180 Périgny »"
        why = "the name of several towns" if no.key == "several" else "no town I know"
        raise BadSettings(f"« {name} » is {why}: write it with its postal code{example}.") from None
