"""« @bot palettes » in any chat: what is open in the asker's networks. It is reading: nothing is kept, nobody is told."""

from __future__ import annotations

from datetime import datetime

from bot.context.action_context import ActionContext
from bot.context.origin import InlineQuery
from bot.conversation.asks.resource import list_likely_resources
from bot.views.declarations.inline_results import InlineAnswer, InlineSeat, build_inline_answer, build_stranger_answer
from matching.knowledge import Knowledge
from matching.taxonomy.sureness import is_sure_name
from matching.vocabulary import Kind
from storage.tables import Person
from storage.tables.person import Reach
from storage.work import Work

_GUESSES = 3


def find_inline_resources(words: str, knowledge: Knowledge) -> tuple[str, ...]:
    """What the words may name; done before the database is looked at, for it takes a while."""
    guesses = knowledge.index.search(words, _GUESSES) if words else ()
    if words and is_sure_name(words, guesses):
        return (guesses[0].resource,)
    return list_likely_resources(words, knowledge, Kind.NEED) if words else ()


def look_up_inline(
    work: Work, query: InlineQuery, resources: tuple[str, ...], knowledge: Knowledge, now: datetime
) -> tuple[str, InlineAnswer]:
    """In which language to answer, and what; whoever belongs to no network and stands in none is told what Boucle is."""
    person = work.people.find_person(query.telegram_id)
    seats = _list_seats(work, person, knowledge, now) if person is not None else ()
    language = person.language if person is not None else query.language
    return language, build_inline_answer(seats, resources, query.offset, query.words) if seats else build_stranger_answer()


def _list_seats(work: Work, person: Person, knowledge: Knowledge, now: datetime) -> tuple[InlineSeat, ...]:
    """Their networks, the one where they stand first; before joining, that one alone, as they may look around there."""
    if person.reach is Reach.ERASED:
        return ()
    belongs = tuple(network.id for network in work.seats.list_networks(person.id))
    standing = (person.network_id,) if person.network_id is not None and (not belongs or person.network_id in belongs) else ()
    seats = []
    for network_id in dict.fromkeys((*standing, *belongs)):
        with work.inside(network_id):
            company = work.companies.find_of_person(person.id)
        seats.append(InlineSeat(network_id, ActionContext(work, person, company, knowledge, now)))
    return tuple(seats)
