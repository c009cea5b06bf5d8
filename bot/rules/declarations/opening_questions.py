"""From a sentence to the talk that asks what it left open: nothing is asked that was already said."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext, TalkRequest
from bot.conversation.asks.note import LONGEST_NOTE
from bot.conversation.asks.place import NearPoint
from bot.conversation.flows.declare import DECLARE_FLOW, Declaring, Unfinished
from bot.rules.declarations.first_sentence import choose_read_words
from bot.rules.declarations.mapping import list_declared_fields
from matching.knowledge import Knowledge
from matching.understand.additions import read_additions
from matching.understand.likely_kind import find_likely_kind
from matching.understand.reading import Reading
from matching.understand.said_details import shorten_sentence
from matching.vocabulary import Kind, Place


def build_declare_talk(context: ActionContext, reading: Reading, kind: Kind | None = None) -> TalkRequest:
    """The talk about the first thing of a sentence; the further things wait in its answers."""
    first, *more = list_things(context, reading, kind)
    return TalkRequest("declare", replace(first.said, more=tuple(more)), first.answered, first.heard)


def list_things(context: ActionContext, reading: Reading, kind: Kind | None = None) -> tuple[Unfinished, ...]:
    """Everything that a message tells of; what it only adds (« il y a un quai ») is good to know about each."""
    added = read_additions(reading)
    note = _join_additions(added.words)
    network = context.work.networks.find_current() if context.work.has_network else None
    near = (network.lat, network.lon) if network is not None else None
    things = (
        _settle_town(context.knowledge, build_unfinished(context.knowledge, each, kind, reading.text), near)
        for each in (reading, *added.things)
    )
    return tuple(replace(each, said=replace(each.said, note=note)) for each in things)


def _settle_town(knowledge: Knowledge, unfinished: Unfinished, near: NearPoint | None) -> Unfinished:
    """The one town of that name around the network is meant; of several, and of those spelt nearly so, it is asked."""
    if not unfinished.said.town:
        return unfinished
    if near is None:  # whose network is not known yet says first of all where they are themselves
        return replace(unfinished, said=replace(unfinished.said, town=""))
    found = knowledge.gazetteer.find(unfinished.said.town, near=near)
    if len(found) == 1:
        return fill_place(unfinished, found[0])
    known = found or knowledge.gazetteer.find_alike(unfinished.said.town, near=near)
    return replace(unfinished, said=replace(unfinished.said, near=near, town=unfinished.said.town if known else ""))


def fill_place(unfinished: Unfinished, place: Place) -> Unfinished:
    """It lies there, and nobody is asked."""
    return replace(unfinished, said=replace(unfinished.said, place=place, town=""), answered=(*unfinished.answered, "place"))


def list_following(answers: Declaring) -> tuple[Unfinished, ...]:
    """The further things of a message; a town that was asked for one of them is settled for all that it was written for."""
    place = answers.place
    return tuple(fill_place(each, place) if place and each.said.town == answers.town != "" else each for each in answers.more)


def add_things(answers: Declaring, things: tuple[Unfinished, ...]) -> Declaring | None:
    """The answers with further things that come next; None where it is the very thing that the talk is about."""
    about = answers.resource.id if answers.resource else None
    if any(each.said.resource is not None and each.said.resource.id == about for each in things):
        return None
    return replace(answers, more=(*answers.more, *things))


def _join_additions(parts: tuple[str, ...]) -> str:
    """As many of them as a card can show."""
    note = ""
    for each in parts:
        longer = " · ".join(filter(None, (note, each)))
        note = longer if len(longer) <= LONGEST_NOTE else note
    return note


def build_next_talk(more: tuple[Unfinished, ...], before: tuple[int, ...]) -> TalkRequest:
    """The talk about the next thing that was said in the same message; `before` are the drafts of the others."""
    following, *rest = more
    return TalkRequest("declare", replace(following.said, more=tuple(rest), before=before), following.answered, following.heard)


def build_unfinished(
    knowledge: Knowledge, reading: Reading, kind: Kind | None = None, sentence: str | None = None
) -> Unfinished:
    """What one thing of a sentence says, and what it leaves open; `sentence` is the whole, where several things were said."""
    understood = {name: field.understand(reading, knowledge) for name, field in list_declared_fields().items()}
    likely = find_likely_kind(reading, knowledge.taxonomy)
    kind = kind or reading.kind
    supposed = kind is None and likely is not None and not likely.doubtful
    if kind is None and likely is not None:
        kind = Kind.SHARE if likely.lent else likely.kind if supposed else None
    town = (reading.place_words or "") if len(reading.places) != 1 else ""
    said = Declaring(**{**understood, "kind": kind, "kind_supposed": supposed, "town": town})
    if sentence is not None:
        said = replace(said, sentence=shorten_sentence(sentence))
    answered = tuple(step.name for step in DECLARE_FLOW.steps if getattr(said, step.name) is not None)
    return Unfinished(said, answered, None if said.resource else choose_read_words(reading, knowledge))
