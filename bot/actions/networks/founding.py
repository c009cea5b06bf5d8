"""An éco-réseau begins: its name, its middle, and who runs it. Later one thing of it at a time is changed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from itertools import count

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.asks.area import Area
from bot.conversation.flows.network import Founding
from bot.conversation.model import Refuse
from bot.rules.networks import invitations, letter_codes
from bot.views.networks import particulars
from matching.taxonomy.index.fold import fold_words
from matching.vocabulary import Place
from storage.notes.saying import Button, Saying
from storage.tables import Network
from storage.tables.network import Controller
from storage.work import Work

NETWORK_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")


def create_network(
    work: Work,
    slug: str,
    name: str,
    animator: str,
    host: str,
    place: Place,
    *,
    area: Area | None = None,
    zone: str = "Europe/Paris",
    languages: tuple[str, ...] = ("fr", "en"),
    day: int = 0,
    hour: int = 8,
    controller: Controller | None = None,
) -> Network:
    """A new network, in which this unit of work goes on. Raises Refuse when the slug is taken."""
    if work.networks.find_by_slug(slug) is not None:
        raise Refuse("network-taken", slug=slug)
    reach = area or Area()
    network = work.networks.add(
        Network(
            slug=slug,
            name=name,
            animator=animator,
            host=host,
            lat=place.lat,
            lon=place.lon,
            code=letter_codes.find_free_code(work, slug),
            radius=reach.radius,
            communes=reach.communes,
            time_zone=zone,
            languages=languages,
            digest_day=day,
            digest_hour=hour,
            controller=controller or Controller(body=host),
        )
    )
    work.enter(network.id)
    return network


def appoint_animator(work: Work, telegram_id: int, name: str, now: datetime) -> None:
    """Somebody runs the network of this unit of work, whom the operator answers for."""
    person = work.people.find_person(telegram_id) or work.people.welcome_person(telegram_id, telegram_id, "fr", name)
    person.network_id = work.network_id
    if not work.people.is_animator(person):
        work.roles.give_role(person, None, now, undertaken=False)
        work.history.add_entry("role-given", f"person:{person.id}", None, now, "animator")


def found_network(context: ActionContext, answers: Founding) -> ActionResult:
    """A founder's answers make a network, which they run first; or one answer changes a network that the speaker runs."""
    if answers.network is not None:
        return _change_network(context, answers)
    if not answers.promise:
        return ActionResult((Saying("role-declined"),))
    row = invitations.require_usable_invitation(context, answers.invitation)
    if answers.place is None:
        raise ValueError("a network lies somewhere")
    context.work.invitations.count_use(row)
    network = create_network(
        context.work,
        _find_free_slug(context.work, answers.name),
        answers.name,
        answers.animator,
        answers.body,
        answers.place,
        area=answers.area,
        zone=answers.zone,
        languages=answers.languages,
        day=answers.day,
        hour=answers.hour,
        controller=Controller(answers.body, answers.contact, answers.officer),
    )
    context.enter_network(network.id)
    context.work.roles.give_role(context.person, None, context.now, undertaken=True)
    for verb, subject in (("network-founded", f"network:{network.id}"), ("role-given", f"person:{context.person_id}")):
        context.work.history.add_entry(verb, subject, context.person_id, context.now)
    return ActionResult(
        (
            Saying(
                "network-founded",
                {"network": network.name, "slug": network.slug, "code": network.code or ""},
                buttons=(Button("network-founded.invite", "a.invite.0.join"),),
            ),
        )
    )


def _change_network(context: ActionContext, answers: Founding) -> ActionResult:
    network = require_animator(context)
    if network.id != answers.network:
        raise Refuse("button-gone")
    kept = network.controller
    match answers.changing:
        case "name":
            network.name = answers.name
        case "area":
            network.radius, network.communes = answers.area.radius, answers.area.communes
        case "zone":
            network.time_zone = answers.zone
        case "languages":
            network.languages = answers.languages
        case "day":
            network.digest_day = answers.day
        case "hour":
            network.digest_hour = answers.hour
        case "animator":
            network.animator = answers.animator
        case "body" | "contact" | "officer" as what:
            network.controller = replace(kept, **{what: getattr(answers, what)})
        case _:
            raise Refuse("button-gone")
    if answers.changing in ("zone", "day", "hour"):
        network.digest_due = None
        context.work.digests.replan()
    context.work.history.add_entry("network-changed", f"network:{network.id}", context.person_id, context.now, answers.changing)
    return ActionResult((Saying("network-changed"), particulars.build_network_page(context)))


def _find_free_slug(work: Work, name: str) -> str:
    """Its public short name, after its name; with a number where somebody has it already."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold_words(name)).strip("-")[:30].strip("-") or "reseau"
    for number in count(1):
        slug = plain if number == 1 else f"{plain}-{number}"
        if work.networks.find_by_slug(slug) is None:
            return slug
    raise AssertionError("counting does not end")
