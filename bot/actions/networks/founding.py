"""An éco-réseau begins: its name, its middle, and who runs it. Later one thing of it at a time is changed."""
from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from itertools import count

from bot.context.access_rights import animating
from bot.context.action_context import Desk, Done
from bot.conversation.asks.area import Area
from bot.conversation.flows.network import Founding
from bot.conversation.model import Refuse
from bot.rules.networks import invitations, letter_codes
from bot.views.networks import particulars
from matching.taxonomy.index.fold import fold
from matching.vocabulary import Place
from storage.notes.saying import Button, Saying
from storage.tables import Network
from storage.tables.network import Controller
from storage.work import Work

SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


def create(work: Work, slug: str, name: str, animator: str, host: str, place: Place, *, area: Area | None = None,
           zone: str = "Europe/Paris", languages: tuple[str, ...] = ("fr", "en"), day: int = 0, hour: int = 8,
           controller: Controller | None = None) -> Network:
    """A new network, in whose scope this unit of work goes on. Raises Refuse when the slug is taken."""
    if work.networks.called(slug) is not None:
        raise Refuse("network-taken", slug=slug)
    reach = area or Area()
    network = work.networks.add(Network(
        slug=slug, name=name, animator=animator, host=host, lat=place.lat, lon=place.lon, code=letter_codes.free(work, slug),
        radius=reach.radius, communes=reach.communes, time_zone=zone, languages=languages, digest_day=day, digest_hour=hour,
        controller=controller or Controller(body=host)))
    work.scope.network = network.id
    return network


def appoint(work: Work, telegram_id: int, name: str, now: datetime) -> None:
    """Somebody runs the network of this unit of work, whom the operator answers for."""
    person = work.people.known(telegram_id) or work.people.welcome(telegram_id, telegram_id, "fr", name)
    person.network_id = work.scope.id
    if not work.people.animates(person):
        work.roles.give(person, None, now, undertaken=False)
        work.history.log("role-given", f"person:{person.id}", None, now, "animator")


def found(desk: Desk, said: Founding) -> Done:
    """A founder's answers make a network, which they run first; or one answer changes a network that the speaker runs."""
    if said.network is not None:
        return _change(desk, said)
    if not said.promise:
        return Done((Saying("role-declined"),))
    row = invitations.usable(desk, said.invitation)
    if said.place is None:
        raise ValueError("a network lies somewhere")
    desk.work.invitations.use(row)
    network = create(desk.work, _slug(desk.work, said.name), said.name, said.animator, said.body, said.place, area=said.area,
                     zone=said.zone, languages=said.languages, day=said.day, hour=said.hour,
                     controller=Controller(said.body, said.contact, said.officer))
    desk.person.network_id = network.id
    desk.work.roles.give(desk.person, None, desk.now, undertaken=True)
    for verb, subject in (("network-founded", f"network:{network.id}"), ("role-given", f"person:{desk.me}")):
        desk.work.history.log(verb, subject, desk.me, desk.now)
    return Done((Saying("network-founded", {"network": network.name, "slug": network.slug, "code": network.code or ""},
                        buttons=(Button("network-founded.invite", "a.invite.0.join"),)),))


def _change(desk: Desk, said: Founding) -> Done:
    network = animating(desk)
    if network.id != said.network:
        raise Refuse("button-gone")
    kept = network.controller
    match said.changing:
        case "name":
            network.name = said.name
        case "area":
            network.radius, network.communes = said.area.radius, said.area.communes
        case "zone":
            network.time_zone = said.zone
        case "languages":
            network.languages = said.languages
        case "day":
            network.digest_day = said.day
        case "hour":
            network.digest_hour = said.hour
        case "animator":
            network.animator = said.animator
        case "body" | "contact" | "officer" as what:
            network.controller = replace(kept, **{what: getattr(said, what)})
        case _:
            raise Refuse("button-gone")
    if said.changing in ("zone", "day", "hour"):
        network.digest_due = None
        desk.work.digests.replan()
    desk.work.history.log("network-changed", f"network:{network.id}", desk.me, desk.now, said.changing)
    desk.work.session.flush()
    return Done((Saying("network-changed"), particulars.page(desk)))


def _slug(work: Work, name: str) -> str:
    """Its public short name, after its name; with a number where somebody has it already."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:30].strip("-") or "reseau"
    for number in count(1):
        slug = plain if number == 1 else f"{plain}-{number}"
        if work.networks.called(slug) is None:
            return slug
    raise AssertionError("counting does not end")
