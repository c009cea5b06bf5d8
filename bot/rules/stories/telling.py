"""A story is asked of its parties, told to the network's groups, and offered to the other networks of this bot."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_person
from bot.rules.animators import notices
from bot.views.reports import stories as views
from matching.consent.states import Answer
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.people.prefs import Prefs, find_quiet_end
from storage.tables import Party, Person, Story
from storage.tables.introduction import OfferState, StoryFacts, StoryOffer, StoryState


def find_story_readers(context: ActionContext, parties: tuple[Party, ...]) -> dict[int, Person] | None:
    """For each company of an exchange who is asked; None where one of them is reached by nobody."""
    found: dict[int, Person] = {}
    for party in parties:
        person = find_party_person(context.work, party)
        if person is None or not context.work.people.has_reachable_member(party.company_id):
            return None
        found[party.company_id] = person
    return found


def ask_parties(context: ActionContext, story: Story, readers: dict[int, Person]) -> None:
    """Those who have not said yes to these very words read them; what they read before asks nothing any more."""
    context.work.outbox.cancel(name_story(story))
    for voice in context.work.stories.list_voices(story.id):
        if voice.answer is Answer.ASKED and (reader := readers.get(voice.company_id)) is not None:
            context.work.outbox.owe(
                reader,
                views.build_story_question(context, story),
                once=f"story:{story.id}:{story.round}:{voice.company_id}",
                due=context.now,
                rank=Rank.QUESTION if story.round == 1 else Rank.INTRODUCTION,  # what others wrote continues a talk
                subject=name_story(story),
            )


def tell_story(context: ActionContext, story: Story) -> None:
    """All have said yes: the network's groups read it, its animators know, other networks' animators may tell it on."""
    network = context.work.networks.find_current()
    context.work.stories.close_story(story, StoryState.TOLD, context.now)
    context.work.history.add_entry("story-told", f"story:{story.id}", context.person_id, context.now)
    groups = publish_to_groups(context, story.facts, network.name, f"story:{story.id}")
    told = Saying("story-told", {"count": groups}, parts=views.build_story_lines(story.facts, network.name))
    notices.tell_animators(context.work, told, f"story-told:{story.id}", context.now)
    for other in context.work.networks.list_all():
        if other.id == network.id:
            continue
        with context.work.inside(other.id):
            offer = context.work.stories.add_offer(story.id, network.name, story.facts, context.now)
            notices.tell_animators(
                context.work, views.build_story_offer(offer), f"story-offer:{offer.id}", context.now, rank=Rank.QUESTION
            )


def retell_story(context: ActionContext, offer: StoryOffer) -> int:
    """Another network's story for the groups of this one. How many read it."""
    context.work.stories.close_offer(offer, OfferState.RETOLD)
    context.work.history.add_entry("story-retold", f"storyoffer:{offer.id}", context.person_id, context.now)
    return publish_to_groups(context, offer.facts, offer.source, f"story-retold:{offer.id}")


def publish_to_groups(context: ActionContext, facts: StoryFacts, source: str, once: str) -> int:
    """It goes to each group and channel of this network, at night in the morning. How many there are."""
    zone, groups = context.work.networks.zone(), context.work.groups.list_linked()
    later = find_quiet_end(context.now, Prefs(), zone) or context.now
    for group in groups:
        context.work.outbox.owe_group(
            group, views.build_told_story(facts, source), once=f"{once}:{group.id}", due=later, rank=Rank.BROADCAST
        )
    return len(groups)


def name_story(story: Story) -> str:
    """What its notes are about."""
    return f"story:{story.id}"
