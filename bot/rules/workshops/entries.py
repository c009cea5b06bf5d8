"""Lines that an animator wrote for people without a phone: read, and kept once she says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.context.action_context import ActionContext
from bot.context.prepared_knowledge import collect_answers
from bot.conversation.asks.contact import parse_contact
from bot.conversation.asks.resource import NamedResource
from bot.conversation.model import Retry
from bot.rules.companies.entries import add_listed_company
from bot.rules.declarations import lifetime, masking
from bot.rules.declarations.mapping import fill_declaration
from bot.rules.declarations.opening_questions import build_unfinished
from bot.rules.imports import listed_companies
from bot.rules.leads import matchmaking
from bot.rules.networks import confirmation
from bot.views.declarations import holding
from bot.views.networks.host import find_company_dialling
from bot.views.workshops.entry_check import ReadLine, ReadThing
from matching.activities import company_names
from matching.calendar.days import to_local_day
from matching.understand.reading import Act, Reading
from matching.understand.workshop_lines import read_workshop_lines
from matching.understand.workshop_words import WrittenLine, WrittenThing
from matching.vocabulary import Kind, Place
from storage.tables import Company, Declaration, Workshop, WorkshopEntry
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState, build_placed_draft

MOST_LINES = 60  # in one message


@dataclass(frozen=True, slots=True)
class EntryCount:
    """How many companies and things were kept; of these, how many others do not see all the same."""

    companies: int
    things: int
    held: int
    told: tuple[tuple[Company, tuple[Declaration, ...]], ...]


def read_entry(context: ActionContext, workshop: Workshop, text: str) -> tuple[ReadLine, ...]:
    """Each line with what was understood of it. Raises NotPrepared inside a unit of work, once."""
    lines = read_workshop_lines(text).lines[:MOST_LINES]
    network = context.work.networks.find_current()
    near = (network.lat, network.lon)
    towns = dict.fromkeys([workshop.place, *(line.place for line in lines)])
    things = [thing for line in lines for thing in line.things]
    today = to_local_day(context.now, context.work.networks.zone())
    find = context.knowledge.gazetteer.find
    here, *answers = collect_answers(
        (
            partial(context.knowledge.gazetteer.find_nearest, *near),
            *(partial(find, town, near=near) for town in towns if town),
            *(partial(context.knowledge.understand_text, each.words, context.person.language, today) for each in things),
        )
    )
    named = [town for town in towns if town]
    places: dict[str, Place] = {
        town: found[0] for town, found in zip(named, answers[: len(named)], strict=True) if isinstance(found, tuple) and found
    }
    readings = iter(each for each in answers[len(named) :] if isinstance(each, Reading))
    at_home = places.get(workshop.place) or (here if isinstance(here, Place) else None)
    return tuple(_read_line(context, line, places, at_home, [next(readings) for _ in line.things]) for line in lines)


def keep_entry(context: ActionContext, entered: WorkshopEntry, lines: Sequence[ReadLine], *, taking_part: bool) -> EntryCount:
    """Keep what can be kept. `taking_part`: the companies take part, so that others may see it, without a name; otherwise the
    animator alone does, until they join. A thing that a company said at this workshop before is changed, not doubled."""
    saved: list[tuple[Company, Declaration]] = []
    for number, line in enumerate(lines):
        if not line.usable:
            continue
        company = _find_or_add_company(context, line)
        if taking_part:
            _note_agreement(context, company)
        _note_reach(context, company, line)
        for part, thing in enumerate(line.usable):
            source = f"workshop:{entered.id}:{number}:{part}"
            saved.append((company, _keep_thing(context, entered, line, company, thing, source, taking_part=taking_part)))
    for _, row in saved:  # not before the last: whose they are is told by the companies of the whole list
        if not row.details.shown_as:
            masking.keep_shown_activity(context.work, context.knowledge, row)
    companies = list(dict.fromkeys(company.id for company, _ in saved))
    told = tuple(
        (company, tuple(row for other, row in saved if other.id == company.id))
        for company in (context.work.companies.get(each) for each in companies)
        if context.work.people.has_reachable_member(company.id)
    )
    held = sum(row.state is DeclarationState.HELD for _, row in saved)
    return EntryCount(len(companies), len(saved), held, told)


def merge_lines(before: str, anew: str) -> str:
    """The lines with those that were written anew in place of the same company's, or after the others."""
    lines = [each.text for each in read_workshop_lines(before).lines]
    for line in read_workshop_lines(anew).lines:
        same = [n for n, text in enumerate(lines) if _names_same(text, line)]
        if same:
            lines[same[0]] = line.text
        else:
            lines.append(line.text)
    return "\n".join(lines)


def _names_same(text: str, line: WrittenLine) -> bool:
    known = read_workshop_lines(text).lines
    return bool(known) and company_names.is_same_company_name(known[0].name, line.name)


def _read_line(
    context: ActionContext, line: WrittenLine, places: dict[str, Place], here: Place | None, readings: Sequence[Reading]
) -> ReadLine:
    if not line.name:
        return ReadLine(line, why="name")
    if not line.things:
        return ReadLine(line, why="nothing")
    if line.place and line.place not in places:
        return ReadLine(line, why="place")
    place = places.get(line.place) or here
    company = _find_company(context, line, place)
    things = tuple(
        _read_thing(context, thing, part)
        for thing, reading in zip(line.things, readings, strict=True)
        for part in (reading, *reading.more)
    )
    return ReadLine(line, things, place, company)


def _read_thing(context: ActionContext, written_thing: WrittenThing, reading: Reading) -> ReadThing:
    read = build_unfinished(context.knowledge, reading, written_thing.kind)
    if reading.act is Act.OTHER and written_thing.kind is None:
        return ReadThing(written_thing.words, read, "nothing")
    kind = read.said.kind or Kind.OFFER
    resource = read.said.resource or NamedResource(read.heard or written_thing.words)
    danger = resource.id is not None and context.knowledge.is_dangerous(resource.id)
    why = "danger" if danger else "" if resource.id else "resource"
    return ReadThing(reading.text, replace(read, said=replace(read.said, kind=kind, resource=resource)), why)


def _find_company(context: ActionContext, line: WrittenLine, place: Place | None) -> Company | None:
    """The company of that name in that town; where no town was written, the only one of that name."""
    if place is not None and (found := context.work.memberships.find_likely_company(line.name, place)) is not None:
        return found
    if line.place:
        return None
    same = context.work.workshops.find_companies_by_name(line.name)
    return same[0] if len(same) == 1 else None


def _find_or_add_company(context: ActionContext, line: ReadLine) -> Company:
    """The company of a line: as it was found when the line was read, else the one of that name by now, else a new one."""
    if line.company is not None:
        return line.company
    if line.place is None:
        raise ValueError("a company is kept with its place")
    return add_listed_company(context, line.written.name, line.place)[0]


def _note_reach(context: ActionContext, company: Company, line: ReadLine) -> None:
    """Whom to ring there, as the card says, where nobody speaks for the company in Telegram."""
    written = line.written
    if not (written.person or written.reach) or context.work.people.has_reachable_member(company.id):
        return
    try:
        reach = parse_contact(written.reach, find_company_dialling(context.work, context.knowledge, company))
    except Retry:
        reach = None
    listed_companies.note_contact(context, company, written.person, reach)


def _note_agreement(context: ActionContext, company: Company) -> None:
    """They were in the room and said that they take part: who noted it is written down."""
    if company.state in (CompanyState.NEW, CompanyState.IMPORTED):
        confirmation.mark_company_confirmed(context, company, "workshop")


def _keep_thing(
    context: ActionContext,
    entered: WorkshopEntry,
    line: ReadLine,
    company: Company,
    read_thing: ReadThing,
    source: str,
    *,
    taking_part: bool,
) -> Declaration:
    work, said = context.work, read_thing.read.said
    known = _find_same(context, entered.workshop_id, company, read_thing)
    row = known or build_placed_draft(work.network_id, company, context.now, source=source)
    fill_declaration(row, said, context.knowledge, context.now)
    work.declarations.add(row)
    dangerous = holding.must_hold_declaration(context.knowledge, row)
    if known is None or (taking_part and not dangerous and row.state is DeclarationState.HELD and row.source is not None):
        expires = lifetime.compute_expiry(work, row, context.now)
        work.declarations.publish(row, held=dangerous or not taking_part, now=context.now, expires=expires)
        lifetime.begin_lifetime(work, row, context.now)
    if known is None and dangerous and taking_part:
        matchmaking.owe_held_card(context, row)
    card = work.workshops.add_card(entered.workshop_id, row.id, context.now)
    card.on_screen, card.named, card.compared = line.written.on_screen, line.written.named, None
    return row


def _find_same(context: ActionContext, workshop_id: int, company: Company, read_thing: ReadThing) -> Declaration | None:
    said = read_thing.read.said
    meant = said.resource.id if said.resource else None
    words = said.resource.words if said.resource else ""
    for _, row in context.work.workshops.list_cards(workshop_id):
        same = row.resource == meant if meant else row.said == words
        if row.company_id == company.id and row.kind is said.kind and same:
            return row
    return None
